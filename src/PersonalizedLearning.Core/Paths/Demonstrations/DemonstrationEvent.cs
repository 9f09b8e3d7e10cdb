using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Something that happens with an offer to demonstrate.</summary>
public abstract record DemonstrationEvent : JournalEvent
{
    private protected DemonstrationEvent()
    {
    }

    /// <summary>Gets the offer: the identifier of its <see cref="DemonstrationOffered"/>.</summary>
    public required EventId Offer { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Offer.Value.Length > 0 && Offer != Id, nameof(Offer), "the identifier of an offer");
    }

    private protected void RequireLevels(ValueList<CriterionLevel> levels, string member)
    {
        Required(levels.Count > 0 && levels.All(IsNamed), member, "at least one criterion with its level, each by its name");
        Required(levels.Select(level => level.Criterion).Distinct(StringComparer.Ordinal).Count() == levels.Count, member, "each criterion once");
    }

    private static bool IsNamed(CriterionLevel level) => level is { Criterion: { } criterion, Level: { } name } && Preconditions.IsId(criterion) && Preconditions.IsId(name);
}
