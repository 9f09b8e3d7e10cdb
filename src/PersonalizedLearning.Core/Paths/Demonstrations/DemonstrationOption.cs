using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Paths;

/// <summary>One way to show what was learnt, of those among which a learner chooses.</summary>
/// <remarks>All options of an offer are judged by one rubric, so that none is an easier way.</remarks>
public sealed record DemonstrationOption
{
    /// <summary>Gets the name by which it is elected, unique in its offer.</summary>
    /// <exception cref="ArgumentException">The text can't be an identifier.</exception>
    public required string Id { get; init => field = Preconditions.Id(value, nameof(Id)); }

    /// <summary>Gets the title, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what kind of evidence comes of it, such as a performance task, a project, an exhibition or a portfolio.</summary>
    public required EvidenceSource Kind { get; init; }

    /// <summary>Gets what is to be done, for people; null when not said.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the experience in which it is done; null when it stands by itself.</summary>
    public ExperienceId? Experience { get; init; }

    /// <summary>Gets the rubric where the option states its own; it must ask for the same as that of the offer. Null, the default, for that of the offer.</summary>
    public DemonstrationRubric? Rubric { get; init; }
}
