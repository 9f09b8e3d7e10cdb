using FsCheck.Xunit;

namespace PersonalizedLearning.Calibration.Tests;

public sealed class BoundedScoringTest
{
    [Property]
    public void Minimise_OfASquare_EndsAtItsNearestPointWithinTheBounds_WhenItsAxesAreThose(ulong seed)
    {
        var numbers = new SeededChance(seed);
        var square = new Square([.. Any(4)], [.. Any(1).Select(Math.Abs)], 0);
        double[] point = [0.5, -0.5, 0];

        var (loss, _, converged) = new BoundedScoring(square, [-1, -1, -1], [1, 1, 1]).Minimise(point, 500, 0, FitControl.Default);

        Assert.True(converged);
        Assert.Equal(loss, square.At(point));
        Assert.All(point.Zip(square.Centre), pair => Assert.Equal(Math.Clamp(pair.Second, -1, 1), pair.First, 1e-4));

        IEnumerable<double> Any(double most) => Enumerable.Range(0, 3).Select(_ => (((2 * numbers.Next()) - 1) * most) + 0.01).ToList();
    }

    [Property]
    public void Minimise_OfASlantedSquare_EndsWhereNoSmallStepLeadsDown(ulong seed)
    {
        var numbers = new SeededChance(seed);
        var square = new Square([numbers.Next() * 4, numbers.Next() * 4, -numbers.Next()], [1, 2, 3], 0.9);
        double[] point = [0, 0, 0];

        var (loss, _, _) = new BoundedScoring(square, [-1, -1, -1], [1, 1, 1]).Minimise(point, 500, 0, FitControl.Default);

        for (var tries = 0; tries < 200; tries++)
        {
            double[] near = [.. point.Select(value => Math.Clamp(value + ((numbers.Next() - 0.5) * 1e-2), -1, 1))];
            Assert.True(square.At(near) >= loss - 1e-7);
        }
    }

    [Fact]
    public void StandardErrors_AreOfTheInverseInformation_AndNoneAtABound()
    {
        var errors = new BoundedScoring(new Square([0, 0, 5], [0.5, 2, 1], 0), [-1, -1, -1], [1, 1, 1]).StandardErrors([0, 0, 1]);

        Assert.Equal(Math.Sqrt(1 / 1.0), errors[0]!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(1 / 4.0), errors[1]!.Value, 1e-12);
        Assert.Null(errors[2]);
    }

    /// <summary>Σ s(x − c)² and a slant between each two parameters.</summary>
    private sealed class Square(double[] centre, double[] steepness, double slant) : IScoredLoss
    {
        public double[] Centre { get; } = centre;

        public int Count => Centre.Length;

        public double At(ReadOnlySpan<double> point) => Derive(point, new double[Count], new double[Count * Count]);

        public double Derive(ReadOnlySpan<double> point, Span<double> gradient, Span<double> information)
        {
            var loss = 0.0;
            gradient.Clear();
            information.Clear();
            for (var row = 0; row < Count; row++)
            {
                for (var column = 0; column < Count; column++)
                {
                    var curve = row == column ? 2 * steepness[row] : slant;
                    loss += curve / 2 * (point[row] - Centre[row]) * (point[column] - Centre[column]);
                    gradient[row] += curve * (point[column] - Centre[column]);
                    information[(row * Count) + column] = curve;
                }
            }

            return loss;
        }
    }
}
