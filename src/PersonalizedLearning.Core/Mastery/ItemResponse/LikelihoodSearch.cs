namespace PersonalizedLearning.Mastery;

/// <summary>Looks for the greatest value of a log-likelihood of the ability, which may have several peaks where there are lower asymptotes.</summary>
/// <param name="answers">The answers.</param>
/// <param name="kind">What is looked for the root of.</param>
/// <param name="prior">The prior distribution, where it counts.</param>
internal readonly ref struct LikelihoodSearch(ReadOnlySpan<ItemAnswer> answers, LikelihoodKind kind, AbilityPrior prior)
{
    private const int LeastSteps = 128;
    private const int MostSteps = 1 << 14;

    // Halving alone takes some 50 steps from any range to the last digits.
    private const int MostHalvings = 200;

    private readonly ReadOnlySpan<ItemAnswer> answers = answers;

    /// <summary>The best ability inside the range, or the end of it that is better.</summary>
    public (double Ability, bool IsAtBound) Best(AbilityRange range)
    {
        var best = (Ability: range.Minimum, IsAtBound: true);
        var greatest = Value(range.Minimum);
        var steps = Steps(range);
        var (left, slope) = (range.Minimum, Slope(range.Minimum));
        for (var step = 1; step <= steps; step++)
        {
            var right = range.Minimum + ((range.Maximum - range.Minimum) * step / steps);
            var next = Slope(right);
            if (slope > 0 && next <= 0)
            {
                var peak = Root(left, right);
                var value = Value(peak);

                // A peak is preferred to an equal bound, and the lower one of equal peaks.
                if (value > greatest || (best.IsAtBound && value == greatest))
                {
                    (best, greatest) = ((peak, false), value);
                }
            }

            (left, slope) = (right, next);
        }

        return Value(range.Maximum) > greatest ? (range.Maximum, true) : best;
    }

    /// <summary>The information of the answered items, with that of the prior where it counts.</summary>
    public double Information(double ability)
    {
        var sum = kind == LikelihoodKind.Posterior ? Precision : 0;
        foreach (ref readonly var answer in answers)
        {
            sum += answer.Function.Information(ability);
        }

        return sum;
    }

    private double Precision => 1 / (prior.StandardDeviation * prior.StandardDeviation);

    // Peaks are no nearer to each other than the curves of the items are wide.
    private int Steps(AbilityRange range)
    {
        var steepest = 0.0;
        foreach (ref readonly var answer in answers)
        {
            steepest = Math.Max(steepest, answer.Function.Discrimination);
        }

        return (int)Math.Clamp(Math.Ceiling((range.Maximum - range.Minimum) * steepest * 4), LeastSteps, MostSteps);
    }

    private double Value(double ability)
    {
        var sum = kind switch
        {
            LikelihoodKind.Posterior => -Precision * (ability - prior.Mean) * (ability - prior.Mean) / 2,
            LikelihoodKind.Weighted => Math.Log(Information(ability)) / 2,
            _ => 0,
        };
        foreach (ref readonly var answer in answers)
        {
            sum += answer.Function.LogProbability(answer.IsCorrect, ability);
        }

        return sum;
    }

    private double Slope(double ability)
    {
        var (sum, information, bent) = (0.0, 0.0, 0.0);
        foreach (ref readonly var answer in answers)
        {
            var (right, wrong) = answer.Function.Scores(ability);
            sum += answer.IsCorrect ? right : wrong;
            information += right * -wrong;
            bent += right * -wrong * answer.Function.Bend(ability);
        }

        return kind switch
        {
            LikelihoodKind.Posterior => sum - (Precision * (ability - prior.Mean)),
            LikelihoodKind.Weighted => information > 0 ? sum + (bent / (2 * information)) : sum,
            _ => sum,
        };
    }

    // The slope is above 0 at the left and not at the right: by secants, and by halves where those are slow (Dowell and Jarratt 1971).
    private double Root(double left, double right)
    {
        var (slopeLeft, slopeRight) = (Slope(left), Slope(right));
        for (var count = 0; count < MostHalvings && slopeRight < 0; count++)
        {
            var middle = count % 3 == 2 ? (left + right) / 2 : left + ((right - left) * (slopeLeft / (slopeLeft - slopeRight)));
            if (middle <= left || middle >= right)
            {
                break;
            }

            var slope = Slope(middle);
            (left, slopeLeft, right, slopeRight) = slope > 0
                ? (middle, slope, right, slopeRight * slopeLeft / (slopeLeft + slope))
                : (left, slopeLeft * slopeRight / (slopeRight + slope), middle, slope);
        }

        return slopeRight == 0 ? right : (left + right) / 2;
    }
}
