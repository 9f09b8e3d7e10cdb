using System.Collections.Frozen;
using NodaTime;

namespace PersonalizedLearning.Paths;

/// <content>Profiles for common uses.</content>
public sealed partial record RecommenderOptions
{
    /// <summary>Gets a profile for a learner who goes alone through a course, at a pace of one's own.</summary>
    /// <remarks>
    /// Nobody else keeps the learner going, so success near 0.8, continuity (0.1) and interests (0.1) count besides the goals (0.3), challenge (0.2) and readiness
    /// (0.15); reviews (0.1) and variety (0.05) keep what was learnt.
    /// </remarks>
    public static RecommenderOptions SelfPaced { get; } = new()
    {
        Weights =
        [
            new("goalRelevance", 0.3), new("challengeFit", 0.2), new("readiness", 0.15), new("reviewUrgency", 0.1), new("continuity", 0.1),
            new("interestMatch", 0.1), new("variety", 0.05),
        ],
        TargetSuccess = 0.8,
    };

    /// <summary>Gets a profile for a class with an educator and a timetable.</summary>
    /// <remarks>
    /// There is help, so the challenge may be greater (0.7). What the core requirement needs comes with the goals (0.25 and 0.2), a lesson is to be filled (time
    /// fit 0.1), and the educator wants to know where learners stand (uncertainty 0.1). Readiness (0.15), challenge (0.1) and reviews (0.1) make up the rest.
    /// </remarks>
    public static RecommenderOptions Classroom { get; } = new()
    {
        Weights =
        [
            new("goalRelevance", 0.25), new("coreNeed", 0.2), new("readiness", 0.15), new("challengeFit", 0.1), new("timeFit", 0.1), new("uncertainty", 0.1),
            new("reviewUrgency", 0.1),
        ],
        TargetSuccess = 0.7,
    };

    /// <summary>Gets a profile for the weeks before an examination.</summary>
    /// <remarks>
    /// What counts is all that will be asked: the goals with their due dates (0.35), then what is being forgotten (0.25) and what nobody is sure of (0.15). An
    /// examination mixes its topics, so practice does too (variety 0.15). Mastery is shown again after 30 days, and recall kept above 0.95.
    /// </remarks>
    public static RecommenderOptions ExamPreparation { get; } = new()
    {
        Weights =
        [
            new("goalRelevance", 0.35), new("reviewUrgency", 0.25), new("variety", 0.15), new("uncertainty", 0.15), new("readiness", 0.05), new("challengeFit", 0.05),
        ],
        StaleAfter = Duration.FromDays(30),
        RecallTarget = 0.95,
    };

    /// <summary>Gets a profile for keeping what was learnt, with something new where nothing is due.</summary>
    /// <remarks>
    /// What fades goes before all else (0.6), mixed rather than in blocks (0.15); what else there is comes by the goals (0.15) and readiness (0.1). Where the policy
    /// predicts no recall, mastery is shown again after 60 days.
    /// </remarks>
    public static RecommenderOptions SpacedReview { get; } = new()
    {
        Weights = [new("reviewUrgency", 0.6), new("variety", 0.15), new("goalRelevance", 0.15), new("readiness", 0.1)],
        TargetSuccess = 0.9,
        StaleAfter = Duration.FromDays(60),
    };

    /// <summary>Gets the profiles by the names that files use.</summary>
    internal static FrozenDictionary<string, RecommenderOptions> Presets { get; } = new Dictionary<string, RecommenderOptions>
    {
        ["default"] = Default,
        ["selfPaced"] = SelfPaced,
        ["classroom"] = Classroom,
        ["examPreparation"] = ExamPreparation,
        ["spacedReview"] = SpacedReview,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
