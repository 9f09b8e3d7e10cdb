namespace PersonalizedLearning.Simulation.Tests.Measures;

public sealed class StudentDistributionTest
{
    // By the regularized incomplete beta function of mpmath 1.3 with 40 digits.
    [Theory]
    [InlineData(1e-08, 3, 0.99999999264894806104)]
    [InlineData(0.001, 50, 0.99920609477550166131)]
    [InlineData(0.5, 1, 0.70483276469913345165)]
    [InlineData(1, 1, 0.5)]
    [InlineData(12.706, 1, 0.050000802358133187905)]
    [InlineData(2.5, 2, 0.12961172022151080911)]
    [InlineData(0.1, 4.5, 0.92464406763068555104)]
    [InlineData(2.776, 4, 0.05002277831997641223)]
    [InlineData(8, 4, 0.0013238969092171678633)]
    [InlineData(50, 4, 9.5744536569696984101e-7)]
    [InlineData(1.7, 9.25, 0.12243581184627665224)]
    [InlineData(2.262, 9, 0.050012845502454629503)]
    [InlineData(5, 30, 0.000023296685467007795133)]
    [InlineData(0.7, 30, 0.48932044349967153401)]
    [InlineData(1.2, 40, 0.23719862411461032069)]
    [InlineData(2, 99, 0.048239693372632922738)]
    [InlineData(10, 99, 1.0939757007992109008e-16)]
    [InlineData(38, 999, 3.3971658227164981431e-196)]
    [InlineData(1.96, 1023, 0.050266946001944382898)]
    [InlineData(4, 9999, 0.00006379871456258758497)]
    public void Beyond_KnownValues_KnownProbabilities(double value, double freedom, double expected)
    {
        Assert.Equal(1, StudentDistribution.Beyond(value, freedom) / expected, 1e-12);
        Assert.Equal(StudentDistribution.Beyond(value, freedom), StudentDistribution.Beyond(-value, freedom));
    }

    [Theory]
    [InlineData(0.05, 1, 12.706204736174703938)]
    [InlineData(0.05, 2, 4.3026527297494637234)]
    [InlineData(0.05, 4, 2.7764451051977943036)]
    [InlineData(0.05, 9, 2.2621571627982055086)]
    [InlineData(0.05, 29, 2.0452296421327042717)]
    [InlineData(0.05, 99, 1.9842169515864174706)]
    [InlineData(0.05, 1023, 1.962285619647268155)]
    [InlineData(0.01, 4, 4.6040948713499931977)]
    [InlineData(0.01, 29, 2.75638590367060548)]
    [InlineData(0.1, 7.3, 1.8829300179564315867)]
    [InlineData(1e-06, 1, 636619.77236705777311)]
    [InlineData(1e-06, 5, 28.478473462984209823)]
    [InlineData(1e-09, 30, 8.7215112243730608249)]
    [InlineData(0.5, 3, 0.76489232840434528066)]
    [InlineData(0.999, 10, 0.0012849894064565909818)]
    public void BeyondQuantile_KnownProbabilities_KnownValues(double probability, double freedom, double expected) =>
        Assert.Equal(1, StudentDistribution.BeyondQuantile(probability, freedom) / expected, 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    public void Beyond_Nought_IsCertain(double value) => Assert.Equal(1, StudentDistribution.Beyond(value, 5));

    [Fact]
    public void Beyond_InfinitelyFar_IsImpossible() => Assert.Equal(0, StudentDistribution.Beyond(double.NegativeInfinity, 5));

    [Fact]
    public void BeyondQuantile_Certain_IsNought() => Assert.Equal(0, StudentDistribution.BeyondQuantile(1, 5));

    // By integrating the density with mpmath 1.3.
    [Theory]
    [InlineData(1.96, 1_000_000, 0.0499960675852697907)]
    [InlineData(0.3, 1_000_000, 0.764177217978994208)]
    [InlineData(1.96, 1_000_000_000, 0.0499957905737295951)]
    [InlineData(4, 1_000_000_000, 0.0000633424882164676346)]
    public void Beyond_ManyDegreesOfFreedom_KnownProbabilities(double value, double freedom, double expected)
    {
        Assert.Equal(1, StudentDistribution.Beyond(value, freedom) / expected, 1e-12);
        Assert.Equal(value, StudentDistribution.BeyondQuantile(expected, freedom), 1e-9);
    }
}
