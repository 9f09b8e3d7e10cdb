namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of knowledge tracing that differ for one item; null where the item is like all others.</summary>
/// <remarks>Items of one class, such as those of one template, bear the same parameters.</remarks>
public sealed record BktItem
{
    /// <summary>Gets the item, as <see cref="Observation.Item"/> names it.</summary>
    public required string Item { get; init => field = Preconditions.Id(value, nameof(Item)); }

    /// <summary>Gets the probability of coming to know the skill by this item, from 0 to 1.</summary>
    public double? Learn { get; init => field = Checked(value, nameof(Learn)); }

    /// <summary>Gets the probability of forgetting it at this item, from 0 to 1.</summary>
    public double? Forget { get; init => field = Checked(value, nameof(Forget)); }

    /// <summary>Gets the probability of a right answer to this item without knowing, from 0 to 1.</summary>
    public double? Guess { get; init => field = Checked(value, nameof(Guess)); }

    /// <summary>Gets the probability of a wrong answer to this item in spite of knowing, from 0 to 1.</summary>
    public double? Slip { get; init => field = Checked(value, nameof(Slip)); }

    private static double? Checked(double? value, string name) => value is { } given ? Preconditions.InRange(given, 0, 1, name) : null;
}
