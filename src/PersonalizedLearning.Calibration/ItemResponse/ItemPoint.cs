using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>The parameters of an item while they are looked for: the discrimination as a logarithm.</summary>
internal readonly record struct ItemPoint(double LogDiscrimination, double Difficulty, double Lower, double Upper)
{
    public double Discrimination => Math.Exp(LogDiscrimination);

    /// <summary>Whether another point is the same to some digits.</summary>
    public bool IsNear(in ItemPoint other)
    {
        const double near = 1e-6;
        return Math.Abs(LogDiscrimination - other.LogDiscrimination) + Math.Abs(Difficulty - other.Difficulty) + Math.Abs(Lower - other.Lower) + Math.Abs(Upper - other.Upper) < near;
    }

    public static ItemPoint Of(ItemResponseFunction function) =>
        new(Math.Log(function.Discrimination), function.Difficulty, function.LowerAsymptote, function.UpperAsymptote);

    public ItemResponseFunction ToFunction() =>
        ItemResponseFunction.Of(Math.Min(Discrimination, ItemResponseFunction.MaxDiscrimination), Difficulty, Lower, Upper);
}
