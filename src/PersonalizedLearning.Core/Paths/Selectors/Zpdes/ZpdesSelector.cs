namespace PersonalizedLearning.Paths;

/// <summary>Chooses by chance what lets the learner progress most: the zone of proximal development and empirical success (Clement, Roy, Oudeyer and Lopes 2015).</summary>
/// <remarks>
/// <para>
/// The quality of a value is a running mean of how much better its newer answers are than its older ones. It is chosen with a probability in proportion to its quality and a
/// tenth of the sum of all. Success on what is active brings the next value in; success on one value leaves it behind. Scores are the probabilities at the outset.
/// </para>
/// <para>
/// Unless <see cref="ZpdesParameters.FollowsPrerequisites"/>, prerequisites count only in so far as the groups follow them, and what is not ready may be offered. What is
/// mastered and not left behind comes as something to show again. Answers count as right from half of full credit on. Immutable and thread safe.
/// </para>
/// </remarks>
public sealed class ZpdesSelector : Selector
{
    /// <summary>The name of the selector.</summary>
    public const string SelectorName = "zpdes";

    private readonly Func<LearnerState, ZpdesBandit> start;

    /// <summary>Makes the selector.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public ZpdesSelector(ZpdesParameters? parameters = null)
    {
        Settings = parameters ?? new ZpdesParameters();
        start = learner => new ZpdesBandit(Settings, Settings.Groups.Count > 0 ? ZpdesGraph.Of(Settings.Groups, learner.Graph.Framework) : OneOf(learner));
    }

    /// <summary>Gets the parameters.</summary>
    public ZpdesParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var learner = request.Learner;
        var bandit = learner.Practice.StateOf(this, learner, start, static (bandit, answer) =>
        {
            if (bandit.Graph.ValueOf(answer.Competency) is >= 0 and var value)
            {
                bandit.Answer(value, answer.IsSuccess);
            }
        });
        Share(learner, bandit);
        var drawing = new Drawing(destination, learner.Graph.Framework);
        for (var value = 0; value < bandit.Shares.Length; value++)
        {
            if (bandit.Graph.Competencies[value] is >= 0 and var competency && ShareOf(bandit, value) is > 0 and var share && IsOffered(learner, competency))
            {
                DrawnOffer.Enter(request, competency, share, ref drawing);
            }
        }

        return drawing.End();
    }

    private static ZpdesGraph OneOf(LearnerState learner)
    {
        var inScope = new List<int>();
        foreach (var index in FrameworkOrder.Of(learner.Graph))
        {
            if (learner.Scope.Contains(index) && !learner.Graph.Framework.IsGrouping(index))
            {
                inScope.Add(index);
            }
        }

        return ZpdesGraph.OfOne([.. inScope], learner.Graph.Count);
    }

    // The probability of each value within its group; then down the tree, as groups come before those that are values of them.
    private void Share(LearnerState learner, ZpdesBandit bandit)
    {
        var shares = bandit.Shares.AsSpan();
        bandit.Quality.CopyTo(shares);
        for (var group = 0; group < bandit.Graph.GroupCount; group++)
        {
            var its = shares[bandit.Graph.ValuesOf(group)];
            if (Settings.FollowsPrerequisites)
            {
                AddReady(learner, bandit, group);
            }

            ZpdesBandit.Share(its, Settings.InitialQuality, its);
        }
    }

    private static void AddReady(LearnerState learner, ZpdesBandit bandit, int group)
    {
        var (first, length) = bandit.Graph.ValuesOf(group).GetOffsetAndLength(bandit.Shares.Length);
        var quality = bandit.QualityOfNew(group);
        for (var value = first; value < first + length; value++)
        {
            var competency = bandit.Graph.Competencies[value];
            if (competency >= 0 && bandit.Shares[value] == 0 && bandit.AnswerCountOf(value) == 0 && learner.Frontier.IsReady(competency))
            {
                bandit.Shares[value] = quality;
            }
        }
    }

    private static double ShareOf(ZpdesBandit bandit, int value)
    {
        var share = bandit.Shares[value];
        for (var outer = bandit.Graph.ParentOf(bandit.Graph.GroupOf(value)); outer >= 0; outer = bandit.Graph.ParentOf(bandit.Graph.GroupOf(outer)))
        {
            share *= bandit.Shares[outer];
        }

        return share;
    }

    private bool IsOffered(LearnerState learner, int competency) =>
        learner.Scope.Contains(competency) && !learner.Graph.Framework.IsGrouping(competency)
        && (!Settings.FollowsPrerequisites || learner.Frontier.IsFounded(competency));
}
