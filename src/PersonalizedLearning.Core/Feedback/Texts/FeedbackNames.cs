using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>What people call what feedback speaks of.</summary>
public sealed record FeedbackNames
{
    /// <summary>Gets the framework, whose titles name competencies.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required CompetencyFramework Framework { get; init => field = value ?? throw new ArgumentNullException(nameof(Framework)); }

    /// <summary>Gets the catalog, whose titles name experiences; null where none is named.</summary>
    public ExperienceCatalog? Catalog { get; init; }

    /// <summary>Gets what the learner is called; by the identifier when null.</summary>
    public string? Learner { get; init; }

    /// <summary>Gets the zone whose calendar gives the days; UTC by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public DateTimeZone Zone { get; init => field = value ?? throw new ArgumentNullException(nameof(Zone)); } = DateTimeZone.Utc;
}
