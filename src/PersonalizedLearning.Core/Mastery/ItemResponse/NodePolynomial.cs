namespace PersonalizedLearning.Mastery;

/// <summary>Values between nodes, by polynomials through the nearest ones (barycentric form; Berrut and Trefethen 2004).</summary>
internal static class NodePolynomial
{
    private const int Neighbours = 12;

    // (−1)^i·C(11, i).
    private static readonly double[] Weights = [1, -11, 55, -165, 330, -462, 462, -330, 165, -55, 11, -1];

    /// <summary>Writes the values at start, start + step, …, in nodes from the first.</summary>
    public static void Fill(ReadOnlySpan<double> nodes, double start, double step, Span<double> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = At(nodes, start + (index * step));
        }
    }

    private static double At(ReadOnlySpan<double> nodes, double place)
    {
        var first = Math.Clamp((int)place - (Neighbours / 2) + 1, 0, nodes.Length - Neighbours);
        var (above, below) = (0.0, 0.0);
        for (var index = 0; index < Neighbours; index++)
        {
            var distance = place - (first + index);
            if (distance == 0)
            {
                return nodes[first + index];
            }

            var weight = Weights[index] / distance;
            above += weight * nodes[first + index];
            below += weight;
        }

        return above / below;
    }
}
