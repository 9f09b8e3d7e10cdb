namespace PersonalizedLearning.Simulation;

/// <summary>Practises the first competency on the way to the goals that is not mastered in truth and whose hard prerequisites all are.</summary>
/// <remarks>
/// <para>
/// It is greedy: it finishes one competency before the next, prerequisites first, the lower dense index first among those that the order leaves open. Where none is ready, as on a cycle, the first
/// that is not mastered is practised; once all are mastered it is over, also where time would take something away again.
/// </para>
/// <para>Since it sees what is mastered it never practises too much or too early, but it weighs nothing up, so it need not be the best: see <see cref="TransitionMatrixOptimum"/> for what is.</para>
/// </remarks>
public sealed class OracleSelector : ITruthfulSelector
{
    /// <summary>The name by which files refer to it.</summary>
    public const string SelectorName = "oracle";

    /// <inheritdoc/>
    public int Choose(in TrueLearner learner, ref ChanceStream chance)
    {
        var first = -1;
        foreach (var competency in learner.Scope)
        {
            if (!learner.HasMastered(competency))
            {
                if (IsReady(learner, competency))
                {
                    return competency;
                }

                first = first < 0 ? competency : first;
            }
        }

        return first;
    }

    private static bool IsReady(in TrueLearner learner, int competency)
    {
        foreach (var before in learner.Dynamics.Graph.HardPrerequisites(competency))
        {
            if (!learner.HasMastered(before))
            {
                return false;
            }
        }

        return true;
    }
}
