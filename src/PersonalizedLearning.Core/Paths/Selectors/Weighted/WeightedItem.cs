namespace PersonalizedLearning.Paths;

/// <summary>What is known of the answers to one experience; null where it is like all others.</summary>
public sealed record WeightedItem
{
    /// <summary>Gets the experience.</summary>
    public required ExperienceId Experience { get; init; }

    /// <summary>Gets the probability of a right answer without mastery, from 0 to 1.</summary>
    public double? Guess { get; init => field = Checked(value, nameof(Guess)); }

    /// <summary>Gets the probability of a wrong answer in spite of mastery, from 0 to 1.</summary>
    public double? Slip { get; init => field = Checked(value, nameof(Slip)); }

    /// <summary>Gets how difficult it is, from 0 to 1: for a learner whose mastery is the same number it is just right.</summary>
    public double? Difficulty { get; init => field = Checked(value, nameof(Difficulty)); }

    private static double? Checked(double? value, string name) => value is { } given ? Preconditions.InRange(given, 0, 1, name) : null;
}
