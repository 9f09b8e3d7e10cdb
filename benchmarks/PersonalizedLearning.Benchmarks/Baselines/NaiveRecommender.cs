using NodaTime;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>The recommendation as a query over identifiers: frontier, closure and scores are worked out anew each time.</summary>
internal sealed class NaiveRecommender
{
    private readonly SyntheticLearner learner;
    private readonly NaiveGraph graph;
    private readonly ILookup<string, LearningExperience> teaching;
    private readonly ILookup<string, LearningExperience> evidencing;
    private readonly Dictionary<string, MasteryDecision> decisions;
    private readonly Dictionary<string, double> weights;
    private readonly LearnerAims aims;
    private readonly int? minutes;
    private readonly List<string> answers;
    private readonly ILookup<string, string> parents;

    public NaiveRecommender(SyntheticLearner learner, ExperienceCatalog catalog, RecommenderOptions? options = null, LearnerAims? aims = null, int? minutes = null)
    {
        this.learner = learner;
        this.minutes = minutes;
        this.aims = aims ?? LearnerAims.None;
        answers = [.. learner.State().Practice.Answers.ToArray().Select(answer => learner.Graph.Framework[answer.Competency].Id.Value)];
        parents = learner.Graph.Framework.Associations.Where(link => link.Type == AssociationType.IsChildOf).ToLookup(link => link.Origin.Value, link => link.Destination.Value);
        graph = NaiveGraph.Of(learner.Graph.Framework);
        teaching = catalog.Experiences.SelectMany(item => item.Teaches.Select(taught => (taught, item))).ToLookup(pair => pair.taught.Value, pair => pair.item);
        evidencing = catalog.Experiences.SelectMany(item => item.Evidences.Select(shown => (shown, item))).ToLookup(pair => pair.shown.Value, pair => pair.item);
        decisions = learner.Map.Decisions.ToDictionary(decision => decision.Competency.Value);
        weights = (options ?? RecommenderOptions.Default).Weights.ToDictionary(item => item.Term, item => item.Weight);
    }

    public IReadOnlyList<Choice> Top(int count)
    {
        var mastered = graph.Ids.Where(id => decisions[id].IsMastered).ToHashSet();
        var (aimed, core) = (graph.Closure(learner.GoalIds.Select(goal => goal.Value)), graph.Closure((aims.Core?.Competencies ?? []).Select(needed => needed.Value)));
        var closure = aimed.Concat(core).ToHashSet();
        var open = new Open(closure.Except(mastered).ToHashSet(), aimed.Except(mastered).Count(), core.Except(mastered).Count(), aimed, core);
        var practised = Practised(mastered);
        var ready = graph.Frontier(mastered).Where(closure.Contains).Select(id => Best(id, teaching[id], Urgency(id), held: 1, open));
        var due = mastered.Where(id => closure.Contains(id) && graph.Before(id).All(mastered.Contains) && Age(id, practised) >= RecommenderOptions.Default.StaleAfter)
            .Select(id => (Id: id, Faded: 1 - Math.Pow(2, -Age(id, practised) / RecommenderOptions.Default.StaleAfter!.Value)))
            .Select(item => Best(item.Id, evidencing[item.Id], item.Faded, item.Faded, open));
        return [.. ready.Concat(due).OfType<Choice>().OrderByDescending(choice => choice.Score).ThenBy(choice => choice.Competency, StringComparer.Ordinal).Take(count)];
    }

    private double Urgency(string id) => decisions[id].Status == MasteryStatus.Lapsed ? 1 : 0;

    private Duration Age(string id, Dictionary<string, Instant> practised) => learner.AsOf - practised[id];

    private Dictionary<string, Instant> Practised(HashSet<string> mastered)
    {
        var practised = graph.Ids.ToDictionary(id => id, id => decisions[id].LatestEvidenceAt ?? Instant.MinValue);
        foreach (var id in graph.Order.Reverse().Where(mastered.Contains))
        {
            foreach (var before in graph.Before(id))
            {
                practised[before] = Instant.Max(practised[before], practised[id]);
            }
        }

        return practised;
    }

    private Choice? Best(string id, IEnumerable<LearningExperience> offered, double urgency, double held, Open open)
    {
        var all = offered.ToList();
        var experience = all.Where(item => !(item.Minutes > minutes)).OrderByDescending(OfExperience).ThenBy(item => item.Id).FirstOrDefault();
        if (experience is null && all.Count > 0)
        {
            return null;
        }

        var before = graph.Before(id);
        var waiting = graph.Waiting(id, open.All);
        var predicted = decisions[id].PredictedSuccess ?? decisions[id].Estimate.Value;
        var score = (Weight("goalRelevance") * held * Math.Min(waiting.Count(one => one == id || open.Aimed.Contains(one)) / (double)open.AimedCount, 1))
            + (Weight("coreNeed") * held * (open.CoreCount == 0 ? 0 : waiting.Count(open.Core.Contains) / (double)open.CoreCount))
            + (Weight("challengeFit") * (1 - (Math.Abs(predicted - RecommenderOptions.Default.TargetSuccess) / RecommenderOptions.Default.TargetSuccess)))
            + (Weight("readiness") * (before.Count == 0 ? 1 : before.Average(foundation => decisions[foundation].Estimate.Value)))
            + (Weight("reviewUrgency") * urgency)
            + (Weight("continuity") * Continuity(id))
            + (Weight("variety") * Variety(id))
            + (Weight("uncertainty") * Uncertainty(decisions[id].Estimate.Uncertainty!.Value))
            + (experience is null ? 0 : OfExperience(experience));
        return new Choice(id, experience?.Id, score / weights.Values.Sum());
    }

    private double Weight(string term) => weights.GetValueOrDefault(term);

    private double OfExperience(LearningExperience experience) =>
        (Weight("interestMatch") * Interest(experience)) + (Weight("timeFit") * (minutes is { } available ? experience.Minutes / (double)available : 0));

    private double Continuity(string id)
    {
        var last = answers[^1];
        return id == last ? (decisions[id].IsMastered ? 0 : 1)
            : graph.Before(id).Contains(last) || graph.Before(last).Contains(id) ? 0.5
            : graph.Before(id).Intersect(graph.Before(last)).Any() ? 0.25 : 0;
    }

    private double Variety(string id)
    {
        var latest = answers.TakeLast(8).ToList();
        return 1 - (latest.Count(other => other == id || parents[other].Intersect(parents[id]).Any()) / (double)latest.Count);
    }

    // In the steps in which a live learner keeps it.
    private static double Uncertainty(double deviation) => Math.Round(Math.Pow(2 * deviation, 2) * ushort.MaxValue) / ushort.MaxValue;

    private double Interest(LearningExperience experience) => experience.Interests.Select(tag => learner.Interests.GetValueOrDefault(tag)).DefaultIfEmpty(0).Max();

    internal sealed record Choice(string Competency, ExperienceId? Experience, double Score);

    private sealed record Open(HashSet<string> All, int AimedCount, int CoreCount, HashSet<string> Aimed, HashSet<string> Core);
}
