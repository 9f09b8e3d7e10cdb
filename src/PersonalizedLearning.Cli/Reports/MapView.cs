using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>What a prerequisite map shows of one learner.</summary>
/// <param name="Id">A name for the picture, unique in the document.</param>
/// <param name="Name">The learner's name.</param>
/// <param name="Learner">The learner's state.</param>
/// <param name="Goals">The goals.</param>
/// <param name="Next">What is recommended, the best first.</param>
internal sealed record MapView(string Id, string Name, LearnerState Learner, IReadOnlyList<CompetencyId> Goals, IReadOnlyList<CompetencyId> Next)
{
    /// <summary>Gets the decision about a competency.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>The decision.</returns>
    public MasteryDecision DecisionOf(int index) => Learner.Map[index];

    /// <summary>Says where a competency stands, as a class of the style sheet.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>One of <c>mastered</c>, <c>lapsed</c>, <c>progress</c> and <c>unmet</c>.</returns>
    public string StandOf(int index) => DecisionOf(index) switch
    {
        { IsMastered: true } => "mastered",
        { Status: MasteryStatus.Lapsed } => "lapsed",
        { Estimate.EvidenceCount: > 0 } => "progress",
        _ => "unmet",
    };

    /// <summary>Says in words where a competency stands.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>The words.</returns>
    public string StandTextOf(int index) => StandOf(index) switch
    {
        "mastered" => $"mastered, {EstimateTextOf(index)}",
        "lapsed" => $"mastered once, now {EstimateTextOf(index)}",
        "progress" => $"in progress, {EstimateTextOf(index)}",
        _ => "no evidence yet",
    };

    /// <summary>Shows the estimate of a competency.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Whole percent.</returns>
    public string EstimateTextOf(int index)
    {
        var scale = Learner.Map.Rule.Scale;
        return NumberText.Percent(Learner.EstimateOf(index), scale.Normalize(scale.ProficientFrom));
    }

    /// <summary>Gets the place of a competency among the next steps.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>From 1; 0 when it is none.</returns>
    public int NextPlaceOf(int index)
    {
        for (var place = 0; place < Next.Count; place++)
        {
            if (Next[place] == Learner.Graph.Framework[index].Id)
            {
                return place + 1;
            }
        }

        return 0;
    }

    /// <summary>Tells whether a competency is a goal.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Whether it is.</returns>
    public bool IsGoal(int index) => Goals.Contains(Learner.Graph.Framework[index].Id);
}
