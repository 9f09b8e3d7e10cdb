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
        ByCompetency = Indices.Where(IsInScope).Select(index => (index, Kind: KindOf(index, source.Options)))
            .Where(item => item.Kind is not null).ToDictionary(item => item.index, item => item.Kind!.Value);
    }

    public IReadOnlyDictionary<int, RecommendationKind> ByCompetency { get; }

    private IEnumerable<int> Indices => Enumerable.Range(0, graph.Count);

    public bool IsInScope(int index)
    {
        var framework = situation.Framework;
        var goals = situation.Goals.Concat(situation.Core).SelectMany(goal => framework.MembersOf(framework.IndexOf(goal)));
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

    /// <summary>What is left of the candidates when an experience must be allowed: those with one that is, and those that have none at all and are allowed without.</summary>
    public IEnumerable<int> Left(Func<int, LearningExperience?, bool> allows) => ByCompetency.Where(pair => OfferedFor(pair.Key, pair.Value) is var offered
        && (offered.Count == 0 ? allows(pair.Key, null) : offered.Any(experience => allows(pair.Key, experience)))).Select(pair => pair.Key);

    /// <summary>The experiences for a competency, whether there are attempts left or not.</summary>
    public List<LearningExperience> OfferedFor(int competency, RecommendationKind kind)
    {
        var id = situation.Framework[competency].Id;
        return [.. situation.Catalog.Catalog.Experiences.Where(item => (kind == RecommendationKind.Assess ? item.Evidences : item.Teaches).Contains(id))];
    }

    private RecommendationKind? KindOf(int index, RecommenderOptions options)
    {
        var decision = situation.Map[index];
        if (Indices.Any(before => graph.Links(before, index) && !situation.Map[before].IsMastered))
        {
            return null;
        }

        return decision switch
        {
            { IsMastered: true } => RecallOf(index) < options.RecallTarget && Finds("fading") ? RecommendationKind.Review
                : situation.Map.AsOf - practised[index] >= options.StaleAfter && Finds("stale") ? RecommendationKind.Assess
                : null,
            _ when situation.Framework.IsGrouping(index) => null,
            { Status: MasteryStatus.Lapsed } => Finds("lapsed") ? RecommendationKind.Review : null,
            _ => Finds("frontier") ? RecommendationKind.Learn : null,
        };

        bool Finds(string source) => options.Sources.Contains(source);
    }

    // What the policy predicts, with the time since practice brought in where something that builds on the competency was practised later.
    private double? RecallOf(int index)
    {
        var own = situation.Map.AsOf - situation.Map[index].LastAssessedAt;
        var age = situation.Map.AsOf - practised[index];
        var recall = PolicyRecallOf(situation.Map[index]);
        return recall is not null && own > Duration.Zero && age < own ? Math.Pow(recall.Value, Math.Max(age.Value / own.Value, 0)) : recall;
    }

    private static double? PolicyRecallOf(MasteryDecision decision) => decision switch
    {
        { Override: not null } or { Composite: not null } => null,
        { Policy: ForgettingPolicy forgetting, LatestEvidenceAt: { } latest } =>
            Math.Min(1, Math.Pow(2, -(decision.Estimate.AsOf - latest).TotalDays / forgetting.Settings.HalfLifeDays)),
        { Policy: FreeSpacedRepetitionScheduler or HalfLifeRegression or Ebisu, Estimate.EvidenceCount: > 0 } => decision.PredictedSuccess,
        _ => null,
    };

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
