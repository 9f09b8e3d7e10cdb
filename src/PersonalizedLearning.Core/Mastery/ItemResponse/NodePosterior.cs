using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Mastery;

/// <summary>Means over the posterior that a state holds; where it is narrow, over a finer grid between the nodes.</summary>
/// <remarks>The logarithm of the density is smooth, so a polynomial through some nodes gives it between them to many digits.</remarks>
internal readonly ref struct NodePosterior
{
    // A posterior over so many nodes or fewer is looked at between them, at as many places.
    private const int Narrow = 21;
    private const int Fine = 48;

    // What is rarer than this, as a natural logarithm, is left out there.
    private const double Negligible = -36;

    private readonly Span<double> weights;
    private readonly double start;
    private readonly double step;
    private readonly bool isFine;

    /// <summary>Looks at a posterior.</summary>
    /// <param name="nodes">The logarithms of its density.</param>
    /// <param name="room">Room for as many numbers as there are nodes.</param>
    /// <param name="isSteep">Whether an item may be too steep for polynomials, and the nodes are all there is.</param>
    public NodePosterior(ReadOnlySpan<double> nodes, Span<double> room, bool isSteep)
    {
        var (first, last) = Extent(nodes);

        // Where it runs into an end the nodes are all there is, too.
        isFine = !isSteep && last - first < Narrow && first > 0 && last < nodes.Length - 1;
        weights = isFine ? room[..Fine] : room;
        (start, step) = (0, 1);
        if (isFine)
        {
            (start, step) = Zoomed(nodes, first, last, weights);
        }
        else
        {
            nodes.CopyTo(weights);
        }

        Exponentiate(weights);
        (start, step) = (AbilityNodes.First + (start * AbilityNodes.Step), step * AbilityNodes.Step);
    }

    /// <summary>The mean and the standard deviation of the ability, in standard deviations from the prior mean.</summary>
    public (double Mean, double Deviation) Ability()
    {
        var sums = default(WeightedSums);
        var center = weights.Length / 2;
        for (var index = 0; index < weights.Length; index++)
        {
            sums = sums.With(index - center, weights[index]);
        }

        return (start + (step * (center + sums.Mean)), step * sums.Deviation);
    }

    /// <summary>The mean and the standard deviation of a probability of success.</summary>
    public (double Mean, double Deviation) Success(in ItemCurve curve)
    {
        Span<double> probabilities = stackalloc double[AbilityNodes.Count];
        Fill(curve, probabilities);
        var sums = default(WeightedSums);
        for (var index = 0; index < weights.Length; index++)
        {
            sums = sums.With(probabilities[index], weights[index]);
        }

        return (Math.Clamp(sums.Mean, 0, 1), sums.Deviation);
    }

    private void Fill(in ItemCurve curve, Span<double> probabilities)
    {
        if (!isFine)
        {
            curve.Fill(probabilities);
            return;
        }

        for (var index = 0; index < weights.Length; index++)
        {
            probabilities[index] = curve.Probability(start + (index * step));
        }
    }

    // From which to which value they are not negligible.
    private static (int First, int Last) Extent(ReadOnlySpan<double> values)
    {
        var least = Greatest(values) + Negligible;
        var (first, last) = (0, values.Length - 1);
        while (values[first] < least)
        {
            first++;
        }

        while (values[last] < least)
        {
            last--;
        }

        return (first, last);
    }

    // Looks ever closer until the posterior takes a good part of the places.
    private static (double Start, double Step) Zoomed(ReadOnlySpan<double> nodes, int first, int last, Span<double> values)
    {
        var (start, step) = (0.0, 1.0);
        var count = nodes.Length;
        do
        {
            var (low, high) = (start + (Math.Max(first - 1, 0) * step), start + (Math.Min(last + 1, count - 1) * step));
            (start, step, count) = (low, (high - low) / (values.Length - 1), values.Length);
            NodePolynomial.Fill(nodes, start, step, values);
            (first, last) = Extent(values);
        }
        while (last - first < values.Length / 3);
        return (start, step);
    }

    private static double Greatest(ReadOnlySpan<double> values)
    {
        var greatest = values[0];
        foreach (var value in values)
        {
            greatest = Math.Max(greatest, value);
        }

        return greatest;
    }

    private static void Exponentiate(Span<double> values)
    {
        var greatest = Vector256.Create(Greatest(values));
        for (var first = 0; first < values.Length; first += Vector256<double>.Count)
        {
            Vector256.Exp(Vector256.Create<double>(values[first..]) - greatest).CopyTo(values[first..]);
        }
    }
}
