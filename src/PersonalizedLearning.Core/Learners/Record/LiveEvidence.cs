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
        // What is folded together is folded afresh each time.
        if (policies.IsJoint)
        {
            return;
        }

        if (item is not EvidenceRecord record)
        {
            Mark(state, item);
            return;
        }

        MarkNamed(state, record.Supersedes);
        var entry = new StandingRecord(record, index.StandingOf(record, asOf));
        foreach (var competency in record.Competencies)
        {
            var place = framework.IndexOf(competency);
            if (place >= 0 && !state.IsStale[place])
            {
                var running = state.Running[place] ?? RunningDecision.Of(competency, policies[competency], rule, framework, [], asOf);
                state.Running[place] = running.With(entry, framework);
                state.IsStale[place] = state.Running[place] is null;
            }
        }
    }

    /// <summary>Marks in a state what an event touches that comes before others that it knows.</summary>
    public void Mark(RecordState state, JournalEvent item)
    {
        switch (item)
        {
            case EvidenceRecord record:
                Mark(state, record.Competencies);
                MarkNamed(state, record.Supersedes);
                break;
            case EvidenceVoided voided when MarkNamed(state, voided.Evidence) is { } named:
                MarkNamed(state, named.Supersedes);
                break;
        }
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
        var running = RunningAt(state, place, asOf) ?? RunningDecision.Of(competency, policies[competency], rule, framework, [], asOf);
        var decision = running.At(asOf);
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
        running = RunningDecision.Of(competency, policies[competency], rule, framework, index.RecordsOn(competency, asOf), asOf);
        (state.Running[place], state.IsStale[place]) = (running, false);
        return running;
    }

    private EvidenceRecord? MarkNamed(RecordState state, EventId? named)
    {
        var record = named is { } id ? journal.Find(id) as EvidenceRecord : null;
        if (record is not null)
        {
            Mark(state, record.Competencies);
        }

        return record;
    }

    private void Mark(RecordState state, ValueList<CompetencyId> competencies)
    {
        foreach (var competency in competencies)
        {
            if (framework.IndexOf(competency) is >= 0 and var place)
            {
                state.IsStale[place] = true;
            }
        }
    }
}
