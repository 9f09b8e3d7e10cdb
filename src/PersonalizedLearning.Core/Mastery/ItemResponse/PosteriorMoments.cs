namespace PersonalizedLearning.Mastery;

/// <summary>Mean and standard deviation of an ability given answers, by the trapezoidal rule, whose error for such smooth functions halves its exponent with every halving of the step.</summary>
/// <param name="answers">The answers.</param>
/// <param name="prior">The prior distribution.</param>
internal readonly ref struct PosteriorMoments(ReadOnlySpan<ItemAnswer> answers, AbilityPrior prior)
{
    private const int Looked = 33;
    private const int Chunk = 64;

    // At first the step is about as wide as the posterior.
    private const int FirstSteps = 24;
    private const int MostSteps = 1 << 20;

    // What is rarer than this, as a natural logarithm, is left out.
    private const double Negligible = -36;

    // The next halving squares what is left.
    private const double Agreement = 1e-6;

    // From prior mean to the first bounds, in standard deviations.
    private const double Reach = 10;

    private readonly ReadOnlySpan<ItemAnswer> answers = answers;

    public AbilityEstimate Estimate()
    {
        var (low, high, highest) = Located();
        var center = (low + high) / 2;
        var step = (high - low) / FirstSteps;
        var sums = Sums(low, step, FirstSteps + 1, center, highest);
        for (var steps = FirstSteps; ; steps *= 2)
        {
            var (mean, deviation) = Of(sums, center);
            sums += Sums(low + (step / 2), step, steps, center, highest);
            step /= 2;
            var (finerMean, finerDeviation) = Of(sums, center);
            if (steps >= MostSteps || Math.Max(Math.Abs(finerMean - mean), Math.Abs(finerDeviation - deviation)) <= Agreement * finerDeviation)
            {
                return new AbilityEstimate(finerMean, finerDeviation);
            }
        }
    }

    /// <summary>By the rule on nodes given, the two outer ones counting half.</summary>
    public AbilityEstimate EstimateOn(AbilityRange range, int nodes)
    {
        var step = (range.Maximum - range.Minimum) / (nodes - 1);
        var center = (range.Minimum + range.Maximum) / 2;
        Span<double> values = stackalloc double[Chunk];
        var highest = double.NegativeInfinity;
        for (var first = 0; first < nodes; first += Chunk)
        {
            var part = values[..Math.Min(Chunk, nodes - first)];
            Fill(range.Minimum + (first * step), step, part);
            foreach (var value in part)
            {
                highest = Math.Max(highest, value);
            }
        }

        var sums = Sums(range.Minimum, step, nodes, center, highest);
        var ends = Sums(range.Minimum, range.Maximum - range.Minimum, 2, center, highest);
        var (mean, deviation) = Of(new WeightedSums(sums.Zeroth - (ends.Zeroth / 2), sums.First - (ends.First / 2), sums.Second - (ends.Second / 2)), center);
        return new AbilityEstimate(mean, deviation);
    }

    // Where the posterior lies, and about its greatest value.
    private (double Low, double High, double Highest) Located()
    {
        Span<double> values = stackalloc double[Looked];
        var (low, high) = (prior.Mean - (Reach * prior.StandardDeviation), prior.Mean + (Reach * prior.StandardDeviation));
        var isWide = false;
        while (true)
        {
            var step = (high - low) / (Looked - 1);
            Fill(low, step, values);
            var best = 0;
            for (var index = 1; index < Looked; index++)
            {
                best = values[index] > values[best] ? index : best;
            }

            if (!isWide && best is 0 or 1 or Looked - 2 or Looked - 1)
            {
                (low, high) = Widest();
                isWide = true;
                continue;
            }

            var (first, last) = (best, best);
            for (var index = 0; index < Looked; index++)
            {
                if (values[index] > values[best] + Negligible)
                {
                    (first, last) = (Math.Min(first, index), Math.Max(last, index));
                }
            }

            (first, last) = (Math.Max(first - 1, 0), Math.Min(last + 1, Looked - 1));
            if (last - first > Looked / 4)
            {
                return (low + (first * step), low + (last * step), values[best]);
            }

            (low, high, isWide) = (low + (first * step), low + (last * step), true);
        }
    }

    // A right answer moves the mode up by σ²a at most, a wrong one down.
    private (double Low, double High) Widest()
    {
        var variance = prior.StandardDeviation * prior.StandardDeviation;
        var (up, down) = (0.0, 0.0);
        foreach (ref readonly var answer in answers)
        {
            up += answer.IsCorrect ? variance * answer.Function.Discrimination : 0;
            down += answer.IsCorrect ? 0 : variance * answer.Function.Discrimination;
        }

        return (prior.Mean - down - (Reach * prior.StandardDeviation), prior.Mean + up + (Reach * prior.StandardDeviation));
    }

    private WeightedSums Sums(double start, double step, int count, double center, double highest)
    {
        Span<double> values = stackalloc double[Chunk];
        var sums = default(WeightedSums);
        for (var first = 0; first < count; first += Chunk)
        {
            var part = values[..Math.Min(Chunk, count - first)];
            Fill(start + (first * step), step, part);
            for (var index = 0; index < part.Length; index++)
            {
                sums = sums.With(start + ((first + index) * step) - center, Math.Exp(part[index] - highest));
            }
        }

        return sums;
    }

    private void Fill(double start, double step, Span<double> values)
    {
        AnswerLikelihood.At(answers, start, step, values);
        for (var index = 0; index < values.Length; index++)
        {
            var deviations = (start + (index * step) - prior.Mean) / prior.StandardDeviation;
            values[index] -= deviations * deviations / 2;
        }
    }

    private static (double Mean, double Deviation) Of(WeightedSums sums, double center) => (center + sums.Mean, sums.Deviation);
}
