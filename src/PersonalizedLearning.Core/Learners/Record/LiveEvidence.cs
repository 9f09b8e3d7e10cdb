using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>Keeps what the evidence says while events come in: only the competencies that an event touches are decided anew.</summary>
internal sealed class LiveEvidence(LearnerJournal journal, CompetencyFramework framework, MasteryPolicySet policies, MasteryRule rule, CompetencyRuleGraph? rules)
{
    private readonly EvidenceIndex index = new();
    private readonly StandingOverrides overrides = new();
    private readonly SortedSet<CompetencyId> unknown = [];

    /// <summary>Remembers an event, in whatever order. Every state that is kept is told of it, too.</summary>
    public void Add(JournalEvent item)
    {
        index.Take(item);
        overrides.Take(item);
        if (item is EvidenceRecord record)
        {
            foreach (var competency in record.Competencies)
            {
                if (framework.IndexOf(competency) < 0)
                {
                    unknown.Add(competency);
                }
            }
        }
    }

    /// <summary>Goes on from a state with an event that comes after all that it knows.</summary>
    /// <param name="state">The state, changed in place.</param>
    /// <param name="item">The event.</param>
    /// <param name="asOf">The instant as of which evidence stands.</param>
    public void Take(RecordState state, JournalEvent item, Instant asOf)
    {
        if (item is EvidenceRecord record)
        {
            var entry = new StandingRecord(record, index.StandingOf(record, asOf));
            Reconsider(state, Earlier(record.Supersedes, item), asOf);
            Change(state, record.Competencies, running => running.With(entry));
        }
        else if (item is EvidenceVoided voided && Earlier(voided.Evidence, item) is { } named)
        {
            Reconsider(state, named, asOf);
            Reconsider(state, Earlier(named.Supersedes, item), asOf);
        }
    }

    /// <summary>Goes on from a state that knows all events with one that comes before others of them.</summary>
    public void TakeLate(RecordState state, JournalEvent item)
    {
        var named = item is EvidenceVoided voided ? Find(voided.Evidence) : item as EvidenceRecord;
        Reconsider(state, named, Instant.MaxValue);
        Reconsider(state, Find(named?.Supersedes), Instant.MaxValue);
    }

    /// <summary>Marks in a state what an event touches that comes before others that it knows, so that it is folded anew when it is next asked for.</summary>
    public void Mark(RecordState state, JournalEvent item)
    {
        var named = item is EvidenceVoided voided ? Find(voided.Evidence) : item as EvidenceRecord;
        Mark(state, named);
        Mark(state, Find(named?.Supersedes));
    }

    /// <summary>Folds anew what has to be.</summary>
    public void Settle(RecordState state, Instant asOf)
    {
        for (var place = 0; place < framework.Count; place++)
        {
            RunningAt(state, place, asOf);
        }
    }

    /// <summary>Makes the mastery map of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="asOf">The instant; the state knows the events known by then, and no others.</param>
    public MasteryMap MapOf(RecordState state, Instant asOf)
    {
        var own = new OwnDecisions(framework, policies, rule, asOf);
        for (var place = 0; place < framework.Count; place++)
        {
            own.Decide(place, RunningAt(state, place, asOf));
        }

        var problems = StageAsOf(asOf).Apply(overrides.HoldingAsOf(asOf), own.Decisions);
        var missing = unknown.Select(competency => (competency, Records: index.CountOn(competency, asOf))).Where(item => item.Records > 0);
        return MasteryMap.Of(
            framework, EvidenceLedger.From(journal, asOf), policies, rule, rules, own.Decisions, [.. MasteryMap.UnknownCompetencies(framework, journal.Learner, missing), .. problems]);
    }

    /// <summary>Decides one competency, where there are no rules over others.</summary>
    public MasteryDecision DecisionOf(RecordState state, int place, Instant asOf)
    {
        var competency = framework[place].Id;
        var decision = (RunningAt(state, place, asOf) ?? Untouched(competency)).At(asOf);
        return overrides.HoldingFor(competency, asOf) is { } item ? StageAsOf(asOf).Applied(item, decision) : decision;
    }

    private OverrideStage StageAsOf(Instant asOf) => new(framework, rule, (competency, known) => index.RecordsAfter(competency, known, asOf));

    private RunningDecision? RunningAt(RecordState state, int place, Instant asOf)
    {
        var running = state.Running[place];
        if (!state.IsStale[place] && running?.IsTimed != false)
        {
            return running;
        }

        var competency = framework[place].Id;
        running = RunningDecision.Of(competency, policies[competency], rule, framework, index.RecordsOn(competency, asOf), asOf, isToGoOn: true);
        (state.Running[place], state.IsStale[place]) = (running, false);
        return running;
    }

    private void Reconsider(RecordState state, EvidenceRecord? record, Instant asOf)
    {
        if (record is not null)
        {
            var entry = new StandingRecord(record, index.StandingOf(record, asOf));
            Change(state, record.Competencies, running => running.Reconsidering(entry));
        }
    }

    private void Change(RecordState state, ValueList<CompetencyId> competencies, Func<RunningDecision, RunningDecision?> change)
    {
        // What is folded together is folded afresh each time.
        if (policies.IsJoint)
        {
            return;
        }

        foreach (var competency in competencies)
        {
            var place = framework.IndexOf(competency);
            if (place >= 0 && !state.IsStale[place])
            {
                state.Running[place] = change(state.Running[place] ?? Untouched(competency));
                state.IsStale[place] = state.Running[place] is null;
            }
        }
    }

    private RunningDecision Untouched(CompetencyId competency) => RunningDecision.Of(competency, policies[competency], rule, framework, [], default);

    private EvidenceRecord? Find(EventId? id) => id is { } known ? journal.Find(known) as EvidenceRecord : null;

    private EvidenceRecord? Earlier(EventId? id, JournalEvent item) => Find(id) is { } record && JournalOrder.Instance.Compare(record, item) < 0 ? record : null;

    private void Mark(RecordState state, EvidenceRecord? record)
    {
        foreach (var competency in record?.Competencies ?? [])
        {
            if (framework.IndexOf(competency) is >= 0 and var place)
            {
                state.IsStale[place] = true;
            }
        }
    }
}
