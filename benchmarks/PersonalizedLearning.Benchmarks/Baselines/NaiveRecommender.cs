using NodaTime;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>The default recommendation as a query over identifiers: frontier, closure and scores are worked out anew each time.</summary>
internal sealed class NaiveRecommender
{
    private readonly SyntheticLearner learner;
    private readonly NaiveGraph graph;
    private readonly ILookup<string, LearningExperience> teaching;
    private readonly ILookup<string, LearningExperience> evidencing;
    private readonly Dictionary<string, MasteryDecision> decisions;
    private readonly Dictionary<string, double> weights;

    public NaiveRecommender(SyntheticLearner learner, ExperienceCatalog catalog)
    {
        this.learner = learner;
        graph = NaiveGraph.Of(learner.Graph.Framework);
        teaching = catalog.Experiences.SelectMany(item => item.Teaches.Select(taught => (taught, item))).ToLookup(pair => pair.taught.Value, pair => pair.item);
        evidencing = catalog.Experiences.SelectMany(item => item.Evidences.Select(shown => (shown, item))).ToLookup(pair => pair.shown.Value, pair => pair.item);
        decisions = learner.Map.Decisions.ToDictionary(decision => decision.Competency.Value);
        weights = RecommenderOptions.Default.Weights.ToDictionary(item => item.Term, item => item.Weight);
    }

    public IReadOnlyList<Choice> Top(int count)
    {
        var mastered = graph.Ids.Where(id => decisions[id].IsMastered).ToHashSet();
        var closure = graph.Closure(learner.GoalIds.Select(goal => goal.Value));
        var open = closure.Where(id => !mastered.Contains(id)).ToHashSet();
        var practised = Practised(mastered);
        var ready = graph.Frontier(mastered).Where(closure.Contains).Select(id => Best(id, teaching[id], Urgency(id), relevance: 1, open));
        var due = mastered.Where(id => closure.Contains(id) && graph.Before(id).All(mastered.Contains) && Age(id, practised) >= RecommenderOptions.Default.StaleAfter)
            .Select(id => (Id: id, Faded: 1 - Math.Pow(2, -Age(id, practised) / RecommenderOptions.Default.StaleAfter!.Value)))
            .Select(item => Best(item.Id, evidencing[item.Id], item.Faded, item.Faded, open));
        return [.. ready.Concat(due).OrderByDescending(choice => choice.Score).ThenBy(choice => choice.Competency, StringComparer.Ordinal).Take(count)];
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

    private Choice Best(string id, IEnumerable<LearningExperience> offered, double urgency, double relevance, HashSet<string> open)
    {
        var experience = offered.OrderByDescending(Interest).ThenBy(item => item.Id).FirstOrDefault();
        var before = graph.Before(id);
        var predicted = decisions[id].PredictedSuccess ?? decisions[id].Estimate.Value;
        var score = (weights["goalRelevance"] * relevance * Math.Min(graph.Waiting(id, open) / (double)open.Count, 1))
            + (weights["challengeFit"] * (1 - (Math.Abs(predicted - RecommenderOptions.Default.TargetSuccess) / RecommenderOptions.Default.TargetSuccess)))
            + (weights["readiness"] * (before.Count == 0 ? 1 : before.Average(foundation => decisions[foundation].Estimate.Value)))
            + (weights["reviewUrgency"] * urgency)
            + (weights["interestMatch"] * (experience is null ? 0 : Interest(experience)));
        return new Choice(id, experience?.Id, score / weights.Values.Sum());
    }

    private double Interest(LearningExperience experience) => experience.Interests.Select(tag => learner.Interests.GetValueOrDefault(tag)).DefaultIfEmpty(0).Max();

    internal sealed record Choice(string Competency, ExperienceId? Experience, double Score);
}
