using NodaTime;
using PersonalizedLearning.Core.Tests.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

/// <summary>What may be recommended, straight from the definitions: the model that the recommender is held against.</summary>
internal sealed class PlainCandidates
{
    private readonly LearningSituation situation;
    private readonly PlainGraph graph;
    private readonly Instant?[] practised;

    public PlainCandidates(LearningSituation situation, LearningCase source)
    {
        this.situation = situation;
        graph = PlainGraph.Of(situation.Framework, source.Precedes);
        practised = Practised();
        ByCompetency = Indices.Where(IsInScope).Select(index => (index, Kind: KindOf(index, source.Options.StaleAfter)))
            .Where(item => item.Kind is not null).ToDictionary(item => item.index, item => item.Kind!.Value);
    }

    public IReadOnlyDictionary<int, RecommendationKind> ByCompetency { get; }

    private IEnumerable<int> Indices => Enumerable.Range(0, graph.Count);

    public bool IsInScope(int index)
    {
        var framework = situation.Framework;
        var goals = situation.Goals.SelectMany(goal => framework.MembersOf(framework.IndexOf(goal)));
        return situation.Goals.Count == 0 ? !framework.IsGrouping(index) : goals.Any(goal => goal == index || graph.Reaches(index, goal));
    }

    /// <summary>The open ones in the scope that can be reached from a competency through open ones in the scope, and itself.</summary>
    public int UnlocksOf(int index)
    {
        var reached = new HashSet<int> { index };
        while (Indices.FirstOrDefault(next => !reached.Contains(next) && IsOpen(next) && reached.Any(before => graph.Links(before, next)), -1) is >= 0 and var found)
        {
            reached.Add(found);
        }

        return reached.Count;
    }

    public bool IsOpen(int index) => IsInScope(index) && !situation.Map[index].IsMastered;

    private RecommendationKind? KindOf(int index, Duration? staleAfter)
    {
        var decision = situation.Map[index];
        if (Indices.Any(before => graph.Links(before, index) && !situation.Map[before].IsMastered))
        {
            return null;
        }

        return decision switch
        {
            { IsMastered: true } => situation.Map.AsOf - practised[index] >= staleAfter ? RecommendationKind.Assess : null,
            _ when situation.Framework.IsGrouping(index) => null,
            { Status: MasteryStatus.Lapsed } => RecommendationKind.Review,
            _ => RecommendationKind.Learn,
        };
    }

    // The latest practice of a competency itself or of something mastered that builds on it.
    private Instant?[] Practised()
    {
        var latest = situation.Map.Decisions.Select(decision => decision.LastAssessedAt).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (before, after) in Indices.SelectMany(before => Indices.Where(after => graph.Links(before, after)).Select(after => (before, after))))
            {
                if (situation.Map[after].IsMastered && latest[after] is { } at && !(latest[before] >= at))
                {
                    latest[before] = at;
                    changed = true;
                }
            }
        }

        return latest;
    }
}
