namespace PersonalizedLearning.Mastery;

/// <summary>The logarithm of the gamma function.</summary>
internal static class GammaFunction
{
    private const double Shifted = 12;
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>ln Γ(x) for x above 0: Stirling's series, after Γ(x) = Γ(x + 1)/x has brought x to 12 or more.</summary>
    internal static double Log(double x)
    {
        var product = 1.0;
        while (x < Shifted)
        {
            product *= x;
            x++;
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        var series = inverse * ((1 / 12.0) - (square * ((1 / 360.0) - (square * ((1 / 1260.0) - (square * ((1 / 1680.0) - (square / 1188))))))));
        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + series - Math.Log(product);
    }
}
