namespace PersonalizedLearning.Calibration;

/// <summary>How one climb of expectation maximisation with classes goes.</summary>
/// <param name="Bounds">Between which values parameters stay.</param>
/// <param name="Priors">What is believed of them.</param>
/// <param name="Forgets">Whether forgetting at an opportunity is fitted; it is 0 otherwise.</param>
/// <param name="Fades">Whether forgetting by time is fitted; it is 0 otherwise.</param>
/// <param name="MaxIterations">After how many iterations it ends at the latest.</param>
/// <param name="Tolerance">How little the objective may grow for it to have arrived.</param>
/// <param name="Cancellation">What tells it to stop.</param>
internal sealed record BktClimb(BktBounds Bounds, BktPriors Priors, bool Forgets, bool Fades, int MaxIterations, double Tolerance, CancellationToken Cancellation)
{
    // What rounding may take from a sum of logarithms.
    private const double Rounding = 1e-12;

    /// <summary>Climbs until the objective, which is the log-likelihood and the logarithm of the beliefs, grows no more than the tolerance, or iterations run out.</summary>
    public BktClassSearch From(BktClassPoint start, BktClassLanes lanes, BktTrace? trace = null)
    {
        var pass = new BktClassExpectation(lanes, trace);
        var (point, next) = (start, new BktClassPoint(lanes.LearnClasses, lanes.AnswerClasses));
        var logLikelihood = pass.Run(point);
        var objective = logLikelihood + Priors.LogDensity(point, Forgets, Fades);
        for (var iteration = 1; iteration <= MaxIterations; iteration++)
        {
            Cancellation.ThrowIfCancellationRequested();
            pass.Counts.Maximize(point, next, this);
            var reachedLikelihood = pass.Run(next);
            var reached = reachedLikelihood + Priors.LogDensity(next, Forgets, Fades);
            var growth = reached - objective;

            // Mathematics forbids it to fall: where it does there is nothing left to gain but rounding. NaN stops here, too.
            if (!(growth >= -Rounding * Math.Abs(objective)))
            {
                return new BktClassSearch(point, logLikelihood, objective, iteration - 1, Converged: true);
            }

            (point, next, logLikelihood, objective) = (next, point, reachedLikelihood, reached);
            if (growth <= Tolerance && Tolerance > 0)
            {
                return new BktClassSearch(point, logLikelihood, objective, iteration, Converged: true);
            }
        }

        return new BktClassSearch(point, logLikelihood, objective, MaxIterations, Converged: false);
    }
}
