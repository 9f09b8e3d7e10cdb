namespace PersonalizedLearning.Calibration;

/// <summary>The abilities at which a distribution is looked at, and how likely each is beforehand.</summary>
internal sealed class AbilityGrid
{
    private const double Reach = 6;
    private const int Lanes = 4;

    /// <summary>Makes a grid of a standard normal ability.</summary>
    public AbilityGrid(int nodes)
    {
        Used = nodes;
        Abilities = new double[(nodes + Lanes - 1) / Lanes * Lanes];
        LogWeights = new double[Abilities.Length];
        for (var node = 0; node < nodes; node++)
        {
            Abilities[node] = Reach * ((2.0 * node / (nodes - 1)) - 1);
        }

        SetNormal(0, 1);
    }

    /// <summary>How many nodes there are.</summary>
    public int Used { get; }

    /// <summary>The abilities, filled up to whole vectors.</summary>
    public double[] Abilities { get; }

    /// <summary>The logarithm of the probability of each; negative infinity beyond those used.</summary>
    public double[] LogWeights { get; }

    public double Mean { get; private set; }

    public double Deviation { get; private set; }

    /// <summary>Gives the nodes the shares of a normal distribution.</summary>
    public void SetNormal(double mean, double deviation)
    {
        (Mean, Deviation) = (mean, deviation);
        var sum = 0.0;
        for (var node = 0; node < Used; node++)
        {
            var deviations = (Abilities[node] - mean) / deviation;
            LogWeights[node] = -deviations * deviations / 2;
            sum += Math.Exp(LogWeights[node]);
        }

        for (var node = 0; node < LogWeights.Length; node++)
        {
            LogWeights[node] = node < Used ? LogWeights[node] - Math.Log(sum) : double.NegativeInfinity;
        }
    }

    /// <summary>Gives the nodes the normal distribution that has mean and deviation of the weights.</summary>
    public void SetNormalOf(ReadOnlySpan<double> weights)
    {
        var (sum, first, second) = (0.0, 0.0, 0.0);
        for (var node = 0; node < Used; node++)
        {
            sum += weights[node];
            first += weights[node] * Abilities[node];
            second += weights[node] * Abilities[node] * Abilities[node];
        }

        // So that the distribution stays on the nodes, and wider than they are apart.
        var mean = Math.Clamp(first / sum, -Reach / 2, Reach / 2);
        SetNormal(mean, Math.Clamp(Math.Sqrt(Math.Max((second / sum) - (mean * mean), 0)), 2 * Reach / (Used - 1), Reach / 3));
    }
}
