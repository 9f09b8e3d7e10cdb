using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Learners;

/// <summary>What a goal says: what is to be mastered, how far, until when, and how all will know.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record GoalContent
{
    /// <summary>Gets the competency; a heading stands for all that is under it, and so for a dimension.</summary>
    /// <exception cref="ArgumentException">It is <c>default</c>.</exception>
    public required CompetencyId Competency { get; init => field = CompetencyId.From(value.Value); }

    /// <summary>Gets the name of the level to be reached, on the scale by which mastery is decided; null for mastery.</summary>
    /// <exception cref="ArgumentException">The text is blank or not well formed.</exception>
    public string? Level { get; init => field = Preconditions.Text(value, nameof(Level)); }

    /// <summary>Gets until when; null when that does not matter.</summary>
    public Instant? Due { get; init; }

    /// <summary>Gets how all will know that it is reached, in words; null when mastery alone tells.</summary>
    /// <exception cref="ArgumentException">The text is blank or not well formed.</exception>
    public string? Measure { get; init => field = Preconditions.Text(value, nameof(Measure)); }

    /// <summary>Gets the steps on the way, each identifier once.</summary>
    /// <exception cref="ArgumentException">An identifier is there twice, or a benchmark is null.</exception>
    public ValueList<Benchmark> Benchmarks
    {
        get;
        init => field = value.All(item => item is not null) && value.Select(item => item.Id).Distinct(StringComparer.Ordinal).Count() == value.Count
            ? value
            : throw new ArgumentException("A benchmark is null or its identifier is there twice; expected each identifier once.", nameof(Benchmarks));
    }

    /// <summary>Gets how much it matters beside other goals, above 0; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0, or above 10⁹.</exception>
    public double Weight { get; init => field = Preconditions.InRange(value, double.Epsilon, 1e9, nameof(Weight)); } = 1;

    /// <summary>Gets why the learner wants it, in words; null when not said.</summary>
    /// <exception cref="ArgumentException">The text is blank or not well formed.</exception>
    public string? Why { get; init => field = Preconditions.Text(value, nameof(Why)); }

    /// <summary>Gets how often the learner reflects on it; null when that is left open.</summary>
    public ReflectionCadence? Reflection { get; init; }
}
