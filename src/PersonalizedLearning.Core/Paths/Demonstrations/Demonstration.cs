using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>One offer to demonstrate and what became of it: elected, handed in, judged, resolved. Made by <see cref="LearnerDemonstrations"/>.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed record Demonstration
{
    internal Demonstration(DemonstrationOffered offer) => Offer = offer;

    /// <summary>Gets the offer.</summary>
    public DemonstrationOffered Offer { get; }

    /// <summary>Gets all elections that were allowed, the earliest first.</summary>
    public ValueList<DemonstrationElection> Elections { get; internal init; }

    /// <summary>Gets what was handed in, the earliest first; also for options elected before.</summary>
    public ValueList<DemonstrationHandedIn> HandedIn { get; internal init; }

    /// <summary>Gets the work that is judged: what was handed in last for the option in effect; null when nothing was.</summary>
    public DemonstrationHandedIn? Work { get; internal init; }

    /// <summary>Gets the judgement of each judge, the latest last.</summary>
    public ValueList<DemonstrationJudged> Judgements { get; internal init; }

    /// <summary>Gets the learner's own judgement of the work; null when there is none.</summary>
    public DemonstrationJudged? SelfJudgement { get; internal init; }

    /// <summary>Gets what an adjudicator decided; null where nobody did.</summary>
    public JudgementAdjudicated? Adjudication { get; internal init; }

    /// <summary>Gets the recognitions given, the earliest first.</summary>
    public ValueList<RecognitionGiven> Recognitions { get; internal init; }

    /// <summary>Gets by what the offer was taken back; null when it was not.</summary>
    public DemonstrationWithdrawn? Withdrawal { get; internal init; }

    /// <summary>Gets the election in effect; null when there is none.</summary>
    public DemonstrationElection? Election => Elections.LastOrDefault(election => election.IsSettled);

    /// <summary>Gets the latest election where it waits for somebody's agreement; null where there is none, or it is too late for it.</summary>
    public DemonstrationElection? Pending => Elections is [.., { IsSettled: false } latest] && Judgements.Count == 0 && Withdrawal is null ? latest : null;

    /// <summary>Gets the option elected; null when none is in effect.</summary>
    public DemonstrationOption? Option => Election is { } election ? Offer.Find(election.Event.Option) : null;

    /// <summary>Gets what came out on each criterion, in the order of the rubric; empty until as many have judged as are needed.</summary>
    public ValueList<CriterionResult> Results => Judgements.Count < Offer.Judging.Judges ? [] : Offer.Rubric.Criteria.Select(ResultOf).ToValueList();

    /// <summary>Gets how far it has come.</summary>
    public DemonstrationState State =>
        Withdrawal is not null ? DemonstrationState.Withdrawn
        : Results is { Count: > 0 } results ? results.All(result => result.Level is not null) ? DemonstrationState.Resolved : DemonstrationState.AwaitsAdjudication
        : Judgements.Count > 0 ? DemonstrationState.Judging
        : Work is not null ? DemonstrationState.HandedIn
        : Election is not null ? DemonstrationState.Elected
        : DemonstrationState.Offered;

    /// <summary>Tells whether an option can be elected and work handed in at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>Whether there was no judgement yet, and the end of the offer was not reached.</returns>
    public bool IsOpenAt(Instant at) => Withdrawal is null && Judgements.Count == 0 && !(Offer.Until <= at);

    /// <summary>Makes the evidence that comes of a demonstration with a result, ready to be appended to the journal.</summary>
    /// <param name="author">Who records it; when null the adjudicator or the judge where one alone decided, else nobody by name.</param>
    /// <returns>
    /// A record for each criterion, then for each of the learner's own judgements one that stands beside the result (<see cref="EvidenceSource.Self"/>); none without a result.
    /// </returns>
    /// <remarks>
    /// Each record is named after the offer and the number of the criterion, bears on the competencies of the criterion, and is recorded when the result came to stand, so that whoever makes it
    /// makes the same. The criterion is its item, the offer its activity; its context says what was elected and in which roles it was judged, and leaves
    /// names to the events. Where a late event changes a result whose evidence is in the journal, the journal tells of a conflict, and the former evidence stays until somebody voids it.
    /// </remarks>
    public IEnumerable<EvidenceRecord> ToEvidence(Author? author = null)
    {
        if (State != DemonstrationState.Resolved)
        {
            return [];
        }

        var resolved = Results.ToDictionary(result => result.Criterion, result => result.Level!, StringComparer.Ordinal);
        var last = (JournalEvent?)Adjudication ?? Judgements[^1];
        var judged = Offer.Rubric.Criteria.Select((criterion, index) => Evidence(criterion, resolved[criterion.Name], last, FormattableString.Invariant($"{index + 1}")) with
        {
            Author = author ?? (last is JudgementAdjudicated || Judgements.Count == 1 ? last.Author : default),
            Source = Option!.Kind,
            Purpose = EvidencePurpose.Summative,
            Context = $"{Option.Title}; judged by {string.Join(", ", Judgements.Select(item => Role(item.Author)).Order(StringComparer.Ordinal))}{(Adjudication is null ? "" : ", adjudicated")}",
        });
        return SelfJudgement is { } own ? judged.Concat(SelfEvidence(own)) : judged;
    }

    private static string Role(Author author) => author.Role.ToString().ToLowerInvariant();

    private static Instant? TimeOf(JournalEvent item) => item.Occurred ?? item.Recorded;

    private IEnumerable<EvidenceRecord> SelfEvidence(DemonstrationJudged own)
    {
        var levels = own.Levels.ToDictionary(level => level.Criterion, level => level.Level, StringComparer.Ordinal);
        return Offer.Rubric.Criteria.Select((criterion, index) => Evidence(criterion, levels[criterion.Name], own, FormattableString.Invariant($"self:{index + 1}")) with
        {
            Author = own.Author,
            Source = EvidenceSource.Self,
            Purpose = EvidencePurpose.Formative,
            Context = Option!.Title,
        });
    }

    private EvidenceRecord Evidence(DemonstrationCriterion criterion, string level, JournalEvent assessed, string name) => new()
    {
        Id = EventId.From($"demonstration:{Offer.Id}:{name}"),
        Learner = Offer.Learner,
        Competencies = criterion.Competencies.Count > 0 ? criterion.Competencies : Offer.Competencies,
        Outcome = Outcome.Judged(Offer.Rubric.Scale.Id, level),
        Item = criterion.Name,
        Activity = Offer.Id.Value,
        Occurred = TimeOf(Work!),
        Assessed = TimeOf(assessed),
        Recorded = assessed.Recorded ?? assessed.Occurred,
    };

    private CriterionResult ResultOf(DemonstrationCriterion criterion)
    {
        var given = Judgements.Select(item => LevelIn(item.Levels, criterion)!).ToValueList();
        var positions = given.Select(Offer.Rubric.Scale.PositionOf).ToValueList();
        var resolved = Offer.Judging.Resolve(positions) is { } position ? Offer.Rubric.Scale.Levels[position].Name : null;
        var adjudicated = resolved is null && Adjudication is { } decided ? LevelIn(decided.Levels, criterion) : null;
        return new CriterionResult(criterion.Name, given, DemonstrationJudging.AgreementOf(positions), resolved ?? adjudicated, adjudicated is not null);
    }

    private static string? LevelIn(ValueList<CriterionLevel> levels, DemonstrationCriterion criterion) =>
        levels.FirstOrDefault(level => string.Equals(level.Criterion, criterion.Name, StringComparison.Ordinal)).Level;
}
