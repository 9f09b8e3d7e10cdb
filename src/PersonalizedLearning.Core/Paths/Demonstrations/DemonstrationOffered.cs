using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Offers a learner ways to show what was learnt, all judged by one rubric. The offer is named by the identifier of this event.</summary>
public sealed record DemonstrationOffered : JournalEvent
{
    // Evidence is named after the offer.
    private const int LongestId = 1000;

    /// <summary>Gets the competencies that are shown; at least one, each once.</summary>
    public required ValueList<CompetencyId> Competencies { get; init; }

    /// <summary>Gets the criteria and the scale, the same for all options.</summary>
    public required DemonstrationRubric Rubric { get; init; }

    /// <summary>Gets the ways to show it; at least one, each once.</summary>
    public required ValueList<DemonstrationOption> Options { get; init; }

    /// <summary>Gets who judges, and how; one educator by default.</summary>
    public DemonstrationJudging Judging { get; init; } = new();

    /// <summary>Gets the instant from which nothing can be elected or handed in any more; null when there is no end.</summary>
    public Instant? Until { get; init; }

    /// <summary>Gets whether there is something to choose: at least two options.</summary>
    public bool IsChoice => Options.Count > 1;

    /// <summary>Finds an option.</summary>
    /// <param name="option">Its name.</param>
    /// <returns>The option; null when there is none of that name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="option"/> is null.</exception>
    public DemonstrationOption? Find(string option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return Options.FirstOrDefault(item => string.Equals(item.Id, option, StringComparison.Ordinal));
    }

    internal override void Validate()
    {
        base.Validate();
        Required(Id.Value.Length <= LongestId, nameof(Id), "an identifier of at most 1000 characters");
        Required(Competencies.Count > 0 && Competencies.Distinct().Count() == Competencies.Count, nameof(Competencies), "at least one competency, each once");
        Required(Competencies.All(competency => competency.Value.Length > 0), nameof(Competencies), "no empty identifier");
        Required(Rubric is not null, nameof(Rubric), "a rubric");
        Required(IsWhole(Rubric!), nameof(Rubric), "criteria on competencies of the offer, each once, in texts without half a surrogate pair");
        Required(Options.Count > 0 && Options.All(option => option is not null), nameof(Options), "at least one option");
        Required(Options.Select(option => option.Id).Distinct(StringComparer.Ordinal).Count() == Options.Count, nameof(Options), "each option once");
        Required(Options.All(IsWhole), nameof(Options), "titles that are not empty, kinds of evidence that others judge, and texts without half a surrogate pair");
        Required(Judging is not null, nameof(Judging), "who judges");
        Required(Until is not { } end || end > KnownFrom, nameof(Until), "an instant after that from which it was known");
    }

    private bool IsWhole(DemonstrationRubric rubric) => IsText(rubric.Scale.Title) && rubric.Criteria.All(criterion =>
        IsText(criterion.Description) && criterion.Competencies.All(Competencies.Contains) && criterion.Competencies.Distinct().Count() == criterion.Competencies.Count);

    private bool IsWhole(DemonstrationOption option) =>
        !string.IsNullOrWhiteSpace(option.Title) && IsText(option.Title) && IsText(option.Description)
        && Enum.IsDefined(option.Kind) && option.Kind is not (EvidenceSource.Unspecified or EvidenceSource.Self or EvidenceSource.Peer)
        && option.Experience is not { Value.Length: 0 }
        && (option.Rubric is not { } own || own.Criteria.All(criterion => IsText(criterion.Description)) && IsText(own.Scale.Title));
}
