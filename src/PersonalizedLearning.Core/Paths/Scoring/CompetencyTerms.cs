namespace PersonalizedLearning.Paths;

/// <summary>The built-in terms that depend on the competency alone, added up without a call for each, as that is done for every candidate.</summary>
internal sealed class CompetencyTerms
{
    private readonly double relevance;
    private readonly double need;
    private readonly double fit;
    private readonly double urgency;
    private readonly double readiness;
    private readonly double continuity;
    private readonly double variety;
    private readonly double uncertainty;
    private readonly double target;
    private readonly PredictedForgetting forgetting;

    // So much the score can still grow after the terms that only look at the competency itself, and after those that look at its prerequisites.
    private readonly double afterItself;
    private readonly double afterPrerequisites;

    /// <summary>Takes the terms it knows from all those that are weighed.</summary>
    public CompetencyTerms(IReadOnlyCollection<WeightedTerm> terms, RecommenderOptions options)
    {
        target = options.TargetSuccess;
        forgetting = ScoringTerms.ForgettingOf(options);
        relevance = WeightOf<GoalRelevanceTerm>();
        need = WeightOf<CoreNeedTerm>();
        fit = WeightOf<ChallengeFitTerm>();
        urgency = WeightOf<ReviewUrgencyTerm>();
        readiness = WeightOf<ReadinessTerm>();
        continuity = WeightOf<ContinuityTerm>();
        variety = WeightOf<VarietyTerm>();
        uncertainty = WeightOf<UncertaintyTerm>();
        Further = terms.Sum(item => item.Weight) - relevance - need - fit - urgency - readiness - continuity - variety - uncertainty;
        afterPrerequisites = continuity + variety + Further;
        afterItself = readiness + afterPrerequisites;

        double WeightOf<TTerm>() => terms.Where(item => item.Term is TTerm).Sum(item => item.Weight);
    }

    /// <summary>The share of all weights that the other terms have.</summary>
    public double Further { get; }

    /// <summary>Whether it adds up a term.</summary>
    public static bool Holds(IScoringTerm term) => term is GoalRelevanceTerm or CoreNeedTerm or ChallengeFitTerm or ReviewUrgencyTerm or ReadinessTerm
        or ContinuityTerm or VarietyTerm or UncertaintyTerm;

    /// <summary>Adds the terms up, until the score can't reach any more what it takes.</summary>
    public bool TrySum(in Candidate candidate, double least, out double sum)
    {
        var (learner, competency) = (candidate.Learner, candidate.Competency);
        sum = (fit * ChallengeFitTerm.ValueOf(learner.PredictedSuccessOf(competency), target)) + (uncertainty * learner.UncertaintyOf(competency));
        var held = 1.0;
        if (candidate.Kind != RecommendationKind.Learn)
        {
            var isMastered = PredictedForgetting.IsMastered(candidate);
            held = isMastered ? forgetting.Of(candidate) : 1;
            sum += urgency * held;
        }

        if (relevance > 0)
        {
            sum += relevance * held * learner.Scope.UnlockedShare(competency);
        }

        if (need > 0)
        {
            sum += need * held * learner.Scope.UnlockedCoreShare(competency);
        }

        if (sum + afterItself < least)
        {
            return false;
        }

        if (readiness > 0)
        {
            sum += readiness * ReadinessTerm.ValueOf(learner, competency);
        }

        return !(sum + afterPrerequisites < least) && (continuity + variety == 0 || TryAddPractice(learner, competency, least, ref sum));
    }

    private bool TryAddPractice(LearnerState learner, int competency, double least, ref double sum)
    {
        var focus = learner.Focus;
        if (variety > 0)
        {
            sum += variety * (1 - focus.ShareOf(competency));
        }

        if (continuity > 0)
        {
            sum += continuity * ContinuityTerm.ValueOf(learner, focus, competency);
        }

        return !(sum + Further < least);
    }
}
