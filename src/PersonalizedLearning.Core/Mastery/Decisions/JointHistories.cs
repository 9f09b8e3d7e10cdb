using System.Runtime.InteropServices;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>The histories of all competencies of one learner, folded together because evidence on one bears on others.</summary>
internal sealed class JointHistories
{
    private readonly EvidenceLedger ledger;
    private readonly MasteryRule rule;
    private readonly CompetencyFramework framework;
    private readonly LearnerFold fold;
    private readonly Dictionary<CompetencyId, SelectedEvidence> selected;
    private readonly Dictionary<CompetencyId, List<MasteryStep>> steps = [];

    internal JointHistories(EvidenceLedger ledger, MasteryPolicySet policies, MasteryRule rule, CompetencyFramework framework)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(rule);
        this.ledger = ledger;
        this.rule = rule;
        this.framework = framework;
        fold = new LearnerFold(policies);
        selected = ledger.Competencies.ToDictionary(competency => competency, competency => rule.Selection.Select(ledger, competency, framework));
        foreach (var answer in Answers())
        {
            Take(answer);
        }
    }

    internal MasteryHistory this[CompetencyId competency] => Of(competency, fold.Policies[competency]);

    internal MasteryHistory Of(CompetencyId competency, IMasteryPolicy policy)
    {
        MasteryHistory.CheckRange(policy, rule.Scale);
        var evidence = selected.GetValueOrDefault(competency) ?? rule.Selection.Select(ledger, competency, framework);
        return MasteryHistory.Decided(
            competency, policy, rule, evidence, [.. steps.GetValueOrDefault(competency) ?? []],
            fold.Estimate(competency, ledger.AsOf), fold.PredictSuccess(competency, ledger.AsOf));
    }

    // Each record once, with the competencies for which it is used, in the order in which each competency has it; of an activity that is one observation, each
    // competency may have seen other records, and then they are answers apart.
    private IEnumerable<Answer> Answers()
    {
        var places = new Dictionary<EventId, int>(ledger.Entries.Select((entry, place) => KeyValuePair.Create(entry.Record.Id, place)));
        var answers = selected
            .SelectMany(item => item.Value.Used, (item, used) => (Competency: item.Key, Used: used))
            .GroupBy(item => (item.Used.Record.Id, item.Used.Observation))
            .Select(group => new Answer(places[group.Key.Id], group.First().Used, [.. group.Select(item => item.Competency).Order()]));
        return rule.Selection.InOrder(answers.OrderBy(answer => answer.Place), answer => answer.Evidence.Observation);
    }

    private void Take(in Answer answer)
    {
        var (record, observation) = answer.Evidence;
        var at = observation.At ?? ledger.AsOf;
        var attempt = new Attempt(at, observation.Item, observation.Others);
        var predicted = fold.PredictSuccess(answer.Competencies, attempt);
        fold.Update(answer.Competencies, observation);
        foreach (var competency in answer.Competencies)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(steps, competency, out _);
            list ??= [];
            list.Add(new MasteryStep(record, observation, predicted, fold.Estimate(competency, at).Value) { MergedWith = answer.Evidence.MergedWith });
        }
    }

    /// <summary>A record as it is folded.</summary>
    private readonly record struct Answer(int Place, ObservedEvidence Evidence, CompetencyId[] Competencies);
}
