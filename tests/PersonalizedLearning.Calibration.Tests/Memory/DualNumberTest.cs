using FsCheck.Xunit;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.Memory;

public sealed class DualNumberTest
{
    private const double Step = 1e-6;

    [Property]
    public void Derivatives_AreThoseOfFiniteDifferences_AndTheValueThatOfPlainNumbers(ulong seed)
    {
        var numbers = new SeededChance(seed);
        var (x, y) = (0.2 + (3 * numbers.Next()), 0.2 + (3 * numbers.Next()));
        var place = (int)(numbers.Next() * (DualNumber.Places - 1));
        Span<double> slopes = new double[DualNumber.Places];

        var dual = Worked(DualNumber.Variable(x, place), DualNumber.Variable(y, place + 1));
        dual.CopyTo(slopes);

        Assert.Equal(Plain(x, y), dual.Value);
        Assert.Equal((Plain(x + Step, y) - Plain(x - Step, y)) / (2 * Step), slopes[place], 1e-5 * (1 + Math.Abs(slopes[place])));
        Assert.Equal((Plain(x, y + Step) - Plain(x, y - Step)) / (2 * Step), slopes[place + 1], 1e-5 * (1 + Math.Abs(slopes[place + 1])));
        slopes[place] = slopes[place + 1] = 0;
        Assert.All(slopes.ToArray(), slope => Assert.Equal(0, slope));
    }

    private static double Plain(double x, double y) => Worked(new PlainNumber(x), new PlainNumber(y)).Value;

    // Every operation there is.
    private static TNumber Worked<TNumber>(TNumber x, TNumber y)
        where TNumber : struct, IFsrsNumber<TNumber> =>
        TNumber.Pow(x, y) + (TNumber.Exp(-(0.5 * x)) * (1 - y)) - ((3 + x) / (y + TNumber.Constant(2)));
}
