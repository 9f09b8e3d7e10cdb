namespace PersonalizedLearning.Calibration;

/// <summary>One climb of expectation maximisation, from one start.</summary>
internal readonly record struct BktSearch(BktPoint Point, double LogLikelihood, double Objective, int Iterations, bool Converged)
{
    // What rounding may take from a sum of logarithms.
    private const double Rounding = 1e-12;

    /// <summary>Climbs until the objective, which is the log-likelihood and the logarithm of the beliefs, grows no more than the tolerance, or iterations run out.</summary>
    public static BktSearch From(BktPoint start, BktLanes lanes, BktFitOptions options, BktTrace trace, CancellationToken cancellation)
    {
        var point = start;
        var counts = BktExpectation.Run(lanes, point, trace);
        var objective = counts.LogLikelihood + options.Priors.LogDensity(point, options.Forgetting);
        for (var iteration = 1; iteration <= options.MaxIterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = options.Bounds.Clamp(counts.Maximize(point, options.Priors), options.Forgetting);
            var nextCounts = BktExpectation.Run(lanes, next, trace);
            var reached = nextCounts.LogLikelihood + options.Priors.LogDensity(next, options.Forgetting);
            var growth = reached - objective;

            // Mathematics forbids it to fall: where it does there is nothing left to gain but rounding. NaN stops here, too.
            if (!(growth >= -Rounding * Math.Abs(objective)))
            {
                return new BktSearch(point, counts.LogLikelihood, objective, iteration - 1, Converged: true);
            }

            (point, counts, objective) = (next, nextCounts, reached);
            if (growth <= options.Tolerance && options.Tolerance > 0)
            {
                return new BktSearch(point, counts.LogLikelihood, objective, iteration, Converged: true);
            }
        }

        return new BktSearch(point, counts.LogLikelihood, objective, options.MaxIterations, Converged: false);
    }

    /// <summary>The same model with the states exchanged where that makes it the better sense: without forgetting, or with beliefs, there is no such other name.</summary>
    public BktSearch Named(BktFitOptions options)
    {
        var exchanged = Point.Exchange();
        return options.Forgetting && options.Priors == BktPriors.None && Point.IsDegenerate && !exchanged.IsDegenerate && options.Bounds.Hold(exchanged)
            ? this with { Point = exchanged }
            : this;
    }
}
