using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>What items and times add to a fit in which all answers are alike.</summary>
/// <remarks>
/// The climbs begin where that fit arrived, so that they end nowhere less likely. It also is what items are believed to be like: a fixed belief, so that the objective is one and the
/// same from beginning to end.
/// </remarks>
internal sealed class BktRefinement(ResponseLog log, bool[]? taken, BktFitOptions options, CancellationToken cancellation)
{
    // From 0 no climb leads away. Rates of forgetting have their summits orders of magnitude apart: within days, weeks or seasons.
    private static readonly double[] FirstForgetPerDay = [0, 0.1, 0.01, 0.001];

    /// <summary>Refines the fit of a competency.</summary>
    /// <param name="plain">The fit in which all answers are alike.</param>
    /// <param name="competency">The index of the competency.</param>
    /// <param name="trace">Room that no other thread uses.</param>
    public BktFit Refine(BktFit plain, int competency, BktTrace trace)
    {
        var classes = options.ByItem == BktByItem.None ? BktItemClasses.None : new BktItemClasses(log, competency, taken, options);
        var fades = options.ForgettingPerDay && log.HasTimes;
        if (classes.IsPlain && !fades)
        {
            return plain;
        }

        var lanes = BktClassLanes.Of(log, competency, taken, classes, fades);
        var climb = new BktClimb(options.Bounds, Beliefs(plain.Parameters, classes), options.Forgetting, fades, options.MaxIterations, options.Tolerance, cancellation);
        var best = climb.From(Start(plain, lanes, fades ? FirstForgetPerDay[0] : 0), lanes, trace);
        foreach (var forgetPerDay in fades ? FirstForgetPerDay.AsSpan(1) : [])
        {
            var search = climb.From(Start(plain, lanes, forgetPerDay), lanes, trace);
            best = search.Objective > best.Objective ? search : best;
        }

        return plain with
        {
            Parameters = classes.ToParameters(best.Point),
            LogLikelihood = best.LogLikelihood,
            Iterations = plain.Iterations + best.Iterations,
            Converged = best.Converged,
        };
    }

    private BktClassPoint Start(BktFit plain, BktClassLanes lanes, double forgetPerDay) =>
        BktClassPoint.Of(BktPoint.Of(plain.Parameters), lanes.Days.Length > 0 ? options.Bounds.ForgetPerDay.Clamp(forgetPerDay) : 0, lanes.LearnClasses, lanes.AnswerClasses);

    private BktPriors Beliefs(BktParameters around, BktItemClasses classes)
    {
        ParameterPrior Around(double value, int count) => count > 1 ? ParameterPrior.Around(value, options.ItemPriorAnswers) : default;
        return options.Priors with
        {
            Learn = options.Priors.Learn.And(Around(around.Learn, classes.LearnClasses)),
            Forget = options.Priors.Forget.And(Around(around.Forget, classes.LearnClasses)),
            Guess = options.Priors.Guess.And(Around(around.Guess, classes.AnswerClasses)),
            Slip = options.Priors.Slip.And(Around(around.Slip, classes.AnswerClasses)),
        };
    }
}
