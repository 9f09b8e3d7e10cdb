namespace PersonalizedLearning.Calibration;

/// <summary>The maximisation step for one item: parameters that make expected answers likelier.</summary>
/// <remarks>
/// With asymptotes an answer comes about in one of two ways: who knows is right with probability d, who does not with probability c. Which it was is one more thing
/// to be expected, and given that, c and d are shares, and discrimination and difficulty a logistic regression; no step lowers the likelihood.
/// </remarks>
/// <param name="options">Model, priors and bounds.</param>
/// <param name="abilities">The abilities of the nodes.</param>
/// <param name="used">How many of them are used.</param>
internal sealed class ItemStep(IrtFitOptions options, double[] abilities, int used)
{
    private const double MinLogDiscrimination = -2.9957322735539909;
    private const int Sweeps = 6;
    private const int Halvings = 30;
    private const double Enough = 1e-8;

    // Asymptotes stay so far apart that the curve is one.
    private const double LeastSpan = 0.05;

    private readonly double maxLogDiscrimination = Math.Log(options.MaxDiscrimination);

    private bool HasLower => options.Model >= IrtModel.ThreeParameter;

    private bool HasUpper => options.Model == IrtModel.FourParameter;

    /// <summary>The logarithms of the probabilities of a right and a wrong answer.</summary>
    public static (double Right, double Wrong) LogProbabilities(in ItemPoint point, double ability)
    {
        var logOdds = point.Discrimination * (ability - point.Difficulty);
        return (LogOf(logOdds, point.Lower, point.Upper), LogOf(-logOdds, 1 - point.Upper, 1 - point.Lower));
    }

    /// <summary>Where an item begins: at the share of right answers, with the likeliest asymptotes of the priors.</summary>
    public ItemPoint Start(double right, double all)
    {
        var lower = HasLower ? Mode(options.LowerAsymptote) ?? 0.2 : 0;
        var upper = HasUpper ? Mode(options.UpperAsymptote) ?? 0.95 : 1;
        var share = ((right + 0.5) / (all + 1) - lower) / (upper - lower);
        share = Math.Clamp(share, 0.02, 0.98);
        return new ItemPoint(0, Math.Clamp(Math.Log((1 - share) / share), -options.MaxDifficulty, options.MaxDifficulty), lower, upper);
    }

    /// <summary>What the priors say of an item, as a logarithm but for a constant.</summary>
    public double LogPrior(in ItemPoint point, bool withDiscrimination) =>
        (withDiscrimination ? options.LogDiscrimination?.LogDensity(point.LogDiscrimination) ?? 0 : 0)
        + (options.Difficulty?.LogDensity(point.Difficulty) ?? 0)
        + (HasLower ? options.LowerAsymptote?.LogDensity(point.Lower) ?? 0 : 0)
        + (HasUpper ? options.UpperAsymptote?.LogDensity(point.Upper) ?? 0 : 0);

    /// <summary>A better point for the counts.</summary>
    /// <param name="point">The point so far.</param>
    /// <param name="right">The right answers expected at each node.</param>
    /// <param name="all">All answers expected at each node.</param>
    /// <param name="keepsDiscrimination">Whether the discrimination stays, as where all items share it.</param>
    public ItemPoint Better(ItemPoint point, ReadOnlySpan<double> right, ReadOnlySpan<double> all, bool keepsDiscrimination)
    {
        if (!HasLower)
        {
            return Climbed(point, right, all, keepsDiscrimination, Sweeps);
        }

        Span<double> knowing = stackalloc double[used];
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            point = WithAsymptotes(point, right, all, knowing);
            point = Climbed(point, knowing, all, keepsDiscrimination, 1);
        }

        return point;
    }

    /// <summary>A better discrimination for all items at once.</summary>
    public double BetterDiscrimination(IReadOnlyList<ItemPoint> points, IReadOnlyList<int> items, IrtCounts counts)
    {
        var shared = points[items[0]].LogDiscrimination;
        var (gradient, information) = (0.0, 0.0);
        foreach (var item in items)
        {
            var sums = Sums(points[item], counts.Right(item), counts.All(item));
            (gradient, information) = (gradient + sums.ByDiscrimination, information + sums.Discrimination);
        }

        if (options.LogDiscrimination is { } prior)
        {
            (gradient, information) = (gradient - ((shared - prior.Mean) * prior.Precision), information + prior.Precision);
        }

        var before = Of(shared);
        var step = information > 0 ? gradient / information : 0;
        for (var halving = 0; halving < Halvings && Math.Abs(step) >= Enough; halving++, step /= 2)
        {
            var next = Math.Clamp(shared + step, MinLogDiscrimination, maxLogDiscrimination);
            if (Of(next) >= before)
            {
                return next;
            }
        }

        return shared;

        double Of(double logDiscrimination)
        {
            var sum = options.LogDiscrimination?.LogDensity(logDiscrimination) ?? 0;
            foreach (var item in items)
            {
                sum += LogLikelihood(points[item] with { LogDiscrimination = logDiscrimination }, counts.Right(item), counts.All(item));
            }

            return sum;
        }
    }

    /// <summary>Whether an item ended where it was not let go on.</summary>
    public bool IsAtBound(in ItemPoint point) =>
        point.LogDiscrimination >= maxLogDiscrimination || point.LogDiscrimination <= MinLogDiscrimination || Math.Abs(point.Difficulty) >= options.MaxDifficulty;

    // Shares of the answers of those who know and those who do not, and how many of all know.
    private ItemPoint WithAsymptotes(ItemPoint point, ReadOnlySpan<double> right, ReadOnlySpan<double> all, Span<double> knowing)
    {
        var (know, knowRight, guessed, rest) = (0.0, 0.0, 0.0, 0.0);
        for (var node = 0; node < used; node++)
        {
            var share = Probability(point.Discrimination * (abilities[node] - point.Difficulty));
            var correct = point.Lower + ((point.Upper - point.Lower) * share);
            var byRight = correct > 0 ? right[node] * point.Upper * share / correct : 0;
            var byWrong = correct < 1 ? (all[node] - right[node]) * (1 - point.Upper) * share / (1 - correct) : 0;
            knowing[node] = Math.Min(byRight + byWrong, all[node]);
            know += knowing[node];
            knowRight += byRight;
            guessed += right[node] - byRight;
            rest += all[node] - knowing[node];
        }

        var lower = Share(guessed, rest, options.LowerAsymptote) ?? point.Lower;
        var upper = HasUpper ? Share(knowRight, know, options.UpperAsymptote) ?? point.Upper : 1;
        return upper - lower >= LeastSpan ? point with { Lower = lower, Upper = upper } : point;
    }

    private static double? Share(double successes, double all, BetaPrior? prior)
    {
        var (for0, against) = (Math.Max(successes, 0) + (prior?.Alpha ?? 1) - 1, Math.Max(all - successes, 0) + (prior?.Beta ?? 1) - 1);
        return for0 + against > 0 ? Math.Clamp(for0 / (for0 + against), 0, 1) : null;
    }

    // Fisher scoring in the logarithm of the discrimination and the difficulty, halved until nothing is lost.
    private ItemPoint Climbed(ItemPoint point, ReadOnlySpan<double> right, ReadOnlySpan<double> all, bool keepsDiscrimination, int steps)
    {
        var value = Objective(point, right, all, keepsDiscrimination);
        for (var count = 0; count < steps; count++)
        {
            var (byDiscrimination, byDifficulty) = Step(point, right, all, keepsDiscrimination);
            var before = point;
            for (var halving = 0; halving < Halvings && before == point && Math.Abs(byDiscrimination) + Math.Abs(byDifficulty) >= Enough; halving++)
            {
                var next = Moved(point, byDiscrimination, byDifficulty);
                var nextValue = Objective(next, right, all, keepsDiscrimination);
                (point, value) = nextValue >= value ? (next, nextValue) : (point, value);
                (byDiscrimination, byDifficulty) = (byDiscrimination / 2, byDifficulty / 2);
            }

            if (before == point)
            {
                break;
            }
        }

        return point;
    }

    private ItemPoint Moved(in ItemPoint point, double byDiscrimination, double byDifficulty) => point with
    {
        LogDiscrimination = byDiscrimination == 0 ? point.LogDiscrimination : Math.Clamp(point.LogDiscrimination + byDiscrimination, MinLogDiscrimination, maxLogDiscrimination),
        Difficulty = Math.Clamp(point.Difficulty + byDifficulty, -options.MaxDifficulty, options.MaxDifficulty),
    };

    private (double ByDiscrimination, double ByDifficulty) Step(in ItemPoint point, ReadOnlySpan<double> right, ReadOnlySpan<double> all, bool keepsDiscrimination)
    {
        // At most this far at once, in either.
        const double far = 1;
        var sums = Sums(point, right, all);
        var (first, second) = (sums.ByDiscrimination, sums.ByDifficulty);
        var (a, b, both) = (sums.Discrimination, sums.Difficulty, sums.Both);
        if (options.LogDiscrimination is { } discrimination)
        {
            (first, a) = (first - ((point.LogDiscrimination - discrimination.Mean) * discrimination.Precision), a + discrimination.Precision);
        }

        if (options.Difficulty is { } difficulty)
        {
            (second, b) = (second - ((point.Difficulty - difficulty.Mean) * difficulty.Precision), b + difficulty.Precision);
        }

        if (keepsDiscrimination)
        {
            return (0, b > 0 ? Math.Clamp(second / b, -far, far) : 0);
        }

        var determinant = (a * b) - (both * both);
        return determinant > 1e-12 * a * b
            ? (Math.Clamp(((first * b) - (second * both)) / determinant, -far, far), Math.Clamp(((second * a) - (first * both)) / determinant, -far, far))
            : (a > 0 ? Math.Clamp(first / a, -far, far) : 0, b > 0 ? Math.Clamp(second / b, -far, far) : 0);
    }

    private StepSums Sums(in ItemPoint point, ReadOnlySpan<double> right, ReadOnlySpan<double> all)
    {
        var sums = default(StepSums);
        var discrimination = point.Discrimination;
        for (var node = 0; node < used; node++)
        {
            var logOdds = discrimination * (abilities[node] - point.Difficulty);
            var share = Probability(logOdds);
            var (excess, weight) = (right[node] - (all[node] * share), all[node] * share * (1 - share));
            sums = new StepSums(
                sums.ByDiscrimination + (excess * logOdds), sums.ByDifficulty - (excess * discrimination),
                sums.Discrimination + (weight * logOdds * logOdds), sums.Difficulty + (weight * discrimination * discrimination),
                sums.Both - (weight * logOdds * discrimination));
        }

        return sums;
    }

    private double Objective(in ItemPoint point, ReadOnlySpan<double> right, ReadOnlySpan<double> all, bool keepsDiscrimination) =>
        LogLikelihood(point, right, all)
        + (keepsDiscrimination ? 0 : options.LogDiscrimination?.LogDensity(point.LogDiscrimination) ?? 0)
        + (options.Difficulty?.LogDensity(point.Difficulty) ?? 0);

    // Of the logistic part alone.
    private double LogLikelihood(in ItemPoint point, ReadOnlySpan<double> right, ReadOnlySpan<double> all)
    {
        var sum = 0.0;
        var discrimination = point.Discrimination;
        for (var node = 0; node < used; node++)
        {
            var logOdds = discrimination * (abilities[node] - point.Difficulty);
            var soft = Math.Log(1 + Math.Exp(-Math.Abs(logOdds)));
            sum += (right[node] * (Math.Min(logOdds, 0) - soft)) - ((all[node] - right[node]) * (Math.Max(logOdds, 0) + soft));
        }

        return sum;
    }

    private static double? Mode(BetaPrior? prior) => prior is not null && prior.Alpha + prior.Beta > 2 ? (prior.Alpha - 1) / (prior.Alpha + prior.Beta - 2) : null;

    private static double LogOf(double logOdds, double floor, double ceiling) => floor == 0
        ? Math.Log(ceiling) + Math.Min(logOdds, 0) - Math.Log(1 + Math.Exp(-Math.Abs(logOdds)))
        : Math.Log(floor + ((ceiling - floor) * Probability(logOdds)));

    private static double Probability(double logOdds)
    {
        var small = Math.Exp(-Math.Abs(logOdds));
        return logOdds >= 0 ? 1 / (1 + small) : small / (1 + small);
    }

    /// <summary>Gradient and information of the logistic part.</summary>
    private readonly record struct StepSums(double ByDiscrimination, double ByDifficulty, double Discrimination, double Difficulty, double Both);
}
