using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>The demonstrations of a learner as one viewer may see them. Immutable and thread safe.</summary>
public sealed class DemonstrationsView : IReadModel
{
    private DemonstrationsView(Sight sight) => Sight = sight;

    /// <inheritdoc/>
    public Sight Sight { get; }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner => Sight.Learner;

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf => Sight.At;

    /// <summary>Gets the demonstrations, the earliest offer first.</summary>
    [DataScope(DataScope.Demonstrations)]
    public ValueList<Demonstration> Demonstrations { get; private init; }

    /// <summary>Gets the evidence that came of them, for each one of which some is in the journal.</summary>
    [DataScope(DataScope.Evidence)]
    public ValueList<DemonstrationEvidence> Evidence { get; private init; }

    /// <summary>Makes the view.</summary>
    /// <param name="demonstrations">The demonstrations.</param>
    /// <param name="sight">What the viewer may see.</param>
    /// <param name="ledger">The evidence that is in the journal; null for demonstrations without it.</param>
    /// <returns>The view. Evidence is shown to whoever sees both demonstrations and evidence.</returns>
    /// <exception cref="ArgumentNullException">The demonstrations or the sight are null.</exception>
    /// <exception cref="ArgumentException">The evidence is of another learner.</exception>
    public static DemonstrationsView Of(LearnerDemonstrations demonstrations, Sight sight, EvidenceLedger? ledger = null)
    {
        ArgumentNullException.ThrowIfNull(demonstrations);
        ArgumentNullException.ThrowIfNull(sight);
        if (ledger is not null && ledger.Learner != sight.Learner)
        {
            throw new ArgumentException($"The evidence is of learner '{ledger.Learner}'; expected '{sight.Learner}', of whom the sight is.", nameof(ledger));
        }

        if (!sight.Sees(DataScope.Demonstrations))
        {
            return new DemonstrationsView(sight);
        }

        var shown = demonstrations.At(sight.At).ToValueList();
        return new DemonstrationsView(sight) { Demonstrations = shown, Evidence = sight.Only(DataScope.Evidence, EvidenceOf(shown, ledger)) };
    }

    private static IEnumerable<DemonstrationEvidence> EvidenceOf(ValueList<Demonstration> shown, EvidenceLedger? ledger)
    {
        var known = ledger?.Entries.Select(entry => entry.Record.Id).ToHashSet() ?? [];
        return shown.Select(item => new DemonstrationEvidence(item.Offer.Id, item.ToEvidence().Select(record => record.Id).Where(known.Contains).ToValueList()))
            .Where(item => item.Evidence.Count > 0);
    }
}
