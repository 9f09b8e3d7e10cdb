namespace PersonalizedLearning.Paths;

/// <summary>Asks until it is clear what the learner knows of the way to the goals, and then chooses what can be learnt next (Doignon and Falmagne 1985; Falmagne and Doignon 1988).</summary>
/// <remarks>
/// <para>
/// The answers of the learner are those of an assessment over the states that the prerequisites allow. Until it ends, competencies are offered to be assessed, that first whose
/// probability of being known is nearest a half: the score is 1 − 2·|p − ½|, to nine digits. That may be one whose prerequisites nobody has shown to be mastered; to find this out is what it is
/// asked for. Afterwards the outer fringe of the likeliest state is offered, scored and ordered as by <see cref="OuterFringeSelector"/>. What is mastered by other evidence
/// counts as known then, too. An answer that makes it doubtful again what the learner knows opens the assessment again, until it has had all its questions.
/// </para>
/// <para>
/// Where the scope allows more states than <see cref="KnowledgeAssessmentParameters.MaxStates"/>, as many of its competencies as possible are asked about, evenly spread from the
/// first to the last, and what builds on nothing known counts as unknown; the diagnostic <c>partly-assessed</c> says so. Competencies on a cycle or after one are left out. Immutable
/// and thread safe.
/// </para>
/// </remarks>
public sealed class KnowledgeAssessmentSelector : Selector
{
    /// <summary>The name of the selector.</summary>
    public const string SelectorName = "knowledge-assessment";

    private readonly Func<LearnerState, AssessedScope> start;

    /// <summary>Makes the selector.</summary>
    /// <param name="parameters">How answers are taken in, and when the assessment ends; the defaults when null.</param>
    public KnowledgeAssessmentSelector(KnowledgeAssessmentParameters? parameters = null)
    {
        Settings = parameters ?? new KnowledgeAssessmentParameters();
        start = learner => new AssessedScope(learner, Settings);
    }

    /// <summary>Gets the parameters.</summary>
    public KnowledgeAssessmentParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => SelectorName;

    /// <inheritdoc/>
    public override RecommendationSet Recommend(RecommendationRequest request)
    {
        var found = base.Recommend(request);
        var assessed = AssessedOf(request.Learner);
        return !assessed.IsPartial ? found : found with
        {
            Diagnostics = found.Diagnostics.Append(new Diagnostic(
                "partly-assessed", DiagnosticSeverity.Info, request.Learner.Learner.Value,
                $"The {assessed.Scope.Length} competencies on the way to the goals allow more states than the {Settings.MaxStates} to be told apart; {assessed.Competencies.Length} of them are asked about."))
                .ToValueList(),
        };
    }

    /// <inheritdoc/>
    protected override int Rank(RecommendationRequest request, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var assessed = AssessedOf(request.Learner);
        var best = new Ranking(destination, request.Learner.Graph.Framework);
        if (assessed.Assessment.IsFinished)
        {
            AddFringe(request, assessed, ref best);
        }
        else
        {
            AddQuestions(request, assessed, ref best);
        }

        return best.Count;
    }

    private AssessedScope AssessedOf(LearnerState learner) => learner.Practice.StateOf(this, learner, start, static (assessed, answer) => assessed.Take(answer));

    private static void AddQuestions(RecommendationRequest request, AssessedScope assessed, ref Ranking best)
    {
        const RecommendationKind kind = RecommendationKind.Assess;
        var probabilities = assessed.Assessment.ItemProbabilities;
        for (var item = 0; item < probabilities.Length; item++)
        {
            var competency = assessed.Competencies[item];
            if (Offers.Count(request, competency, kind) > 0)
            {
                // Sums over states carry rounding errors, which are not to break ties.
                var score = Math.Round(Math.Max(1 - (2 * Math.Abs(probabilities[item] - 0.5)), 0), 9);
                best.Offer(new RankedCandidate(competency, Offers.At(request, competency, kind, 0), kind, score));
            }
        }
    }

    private static void AddFringe(RecommendationRequest request, AssessedScope assessed, ref Ranking best)
    {
        var frontier = request.Learner.Frontier;
        var known = assessed.Known();
        foreach (var index in assessed.Scope)
        {
            var isOpen = !known[index] && !frontier.IsMastered(index);
            foreach (var before in isOpen ? frontier.Graph.HardPrerequisites(index) : [])
            {
                isOpen &= known[before] || frontier.IsMastered(before);
            }

            if (isOpen)
            {
                FringeOffer.Add(request, index, ref best);
            }
        }
    }
}
