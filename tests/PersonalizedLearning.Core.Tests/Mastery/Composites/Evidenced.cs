using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>A learner whose latest score on a competency is its estimate, proficient from 0.95: says what stands where in few words.</summary>
internal sealed class Evidenced
{
    private readonly List<JournalEvent> events = [];

    public static CompetencyFramework Framework(params string[] ids) => Built(CompetencyFramework.CreateBuilder("f", "Sample"), ids);

    /// <summary>A framework with one parent over children.</summary>
    public static CompetencyFramework Family(string parent, params string[] children)
    {
        var builder = CompetencyFramework.CreateBuilder("f", "Sample");
        foreach (var child in children)
        {
            builder.Add(new Association(AssociationType.IsChildOf, Id(child), Id(parent)));
        }

        return Built(builder, [parent, .. children]);
    }

    public static CompetencyId Id(string id) => CompetencyId.From(id);

    public static CompetencyRule[] Rules(params string[] ids) => [.. ids.Select(id => (CompetencyRule)Id(id))];

    /// <summary>Adds a score from 0 to 1 on a day.</summary>
    public Evidenced Scored(string competency, double score, int? day = 0, EvidenceSource source = EvidenceSource.Unspecified)
    {
        Instant? at = day is { } known ? TimeGenerators.AtDay(known) : null;
        events.Add(EvidenceRecord.Observed($"e{events.Count}", JournalGenerators.Learner, Id(competency), Outcome.Score(score, 1), at) with
        {
            Source = source,
            Sequence = events.Count,
        });
        return this;
    }

    public Evidenced Mastered(string competency, int? day = 0) => Scored(competency, 1, day);

    public Evidenced Failed(string competency, int? day = 0) => Scored(competency, 0, day);

    public Evidenced Voided(string evidence, int day)
    {
        events.Add(new EvidenceVoided
        {
            Id = EventId.From($"v{events.Count}"), Learner = JournalGenerators.Learner, Evidence = EventId.From(evidence), Reason = "by mistake", Recorded = TimeGenerators.AtDay(day),
        });
        return this;
    }

    public Evidenced Overridden(string competency, MasteryStatus status, int day)
    {
        events.Add(new MasteryOverride
        {
            Id = EventId.From($"o{events.Count}"),
            Learner = JournalGenerators.Learner,
            Author = Author.Of("ms-okafor", PersonRole.Educator),
            Competency = Id(competency),
            Status = status,
            Reason = "shown at home",
            Occurred = TimeGenerators.AtDay(day),
        });
        return this;
    }

    public LearnerJournal Journal(params JournalEvent[] further) => EventSequence.JournalOf(events.Concat(further));

    public MasteryMap Map(CompetencyFramework framework, MasteryRule? rule = null, Instant? asOf = null) => MasteryMap.Derive(
        framework, EvidenceLedger.From(Journal(), asOf ?? TimeGenerators.End), new MasteryPolicySet(new LatestScore()), rule);

    public MasteryMap Map(CompetencyFramework framework, CompetencyRuleSet rules, MasteryRule? rule = null, Instant? asOf = null) =>
        Map(framework, rule, asOf).Apply(CompetencyRuleGraph.Compile(framework, rules));

    /// <summary>What a rule about a competency <c>parent</c> says.</summary>
    public MasteryDecision Decide(CompetencyRule rule, MasteryRule? mastery = null, params string[] retired)
    {
        var framework = Framework([.. rule.Competencies().Select(id => id.Value), "parent"]);
        return Map(framework, new CompetencyRuleSet([new ParentRule(Id("parent"), rule)], retired.Select(Id)), mastery)[Id("parent")];
    }

    private static CompetencyFramework Built(FrameworkBuilder builder, string[] ids)
    {
        foreach (var id in ids)
        {
            builder.Add(id, $"Statement of {id}");
        }

        return builder.Build().Framework;
    }
}
