using FsCheck.Xunit;

namespace PersonalizedLearning.Calibration.Tests.Metrics;

public sealed class PredictionScoreTest
{
    [Property]
    public void Score_IsThatOfThePlainDefinitions(ulong seed)
    {
        // Predictions on a coarse grid, so that there are ties.
        var numbers = new SeededChance(seed);
        var grid = 1 + (int)(numbers.Next() * 20);
        var count = 1 + (int)(numbers.Next() * 60);
        var predicted = new double[count];
        var correct = new bool[count];
        for (var index = 0; index < count; index++)
        {
            predicted[index] = Math.Floor(numbers.Next() * (grid + 1)) / grid;
            correct[index] = numbers.Next() < predicted[index];
        }

        var score = PredictionScore.Of(predicted, correct);

        var pairs = predicted.Zip(correct).ToList();
        var contests = (from right in pairs.Where(pair => pair.Second) from wrong in pairs.Where(pair => !pair.Second) select Math.Sign(right.First - wrong.First)).ToList();
        Assert.Equal(contests.Count == 0 ? null : contests.Average(sign => (sign + 1) / 2.0), score.Auc, Close);
        Assert.Equal(pairs.Average(pair => -Math.Log(Clipped(pair.Second ? pair.First : 1 - pair.First))), score.LogLoss!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(pairs.Average(pair => Math.Pow((pair.Second ? 1 : 0) - pair.First, 2))), score.Rmse!.Value, 1e-12);
        Assert.Equal(pairs.Average(pair => pair.First >= 0.5 == pair.Second ? 1.0 : 0), score.Accuracy!.Value, 1e-12);
        var bins = pairs.GroupBy(pair => Math.Min((int)(pair.First * PredictionScore.Bins), PredictionScore.Bins - 1));
        Assert.Equal(
            bins.Sum(bin => (double)bin.Count() / count * Math.Abs(bin.Average(pair => pair.Second ? 1.0 : 0) - bin.Average(pair => pair.First))),
            score.CalibrationError!.Value, 1e-12);
        Assert.Equal(count, score.Count);
    }

    [Property]
    public void Auc_OfPredictionsTurnedOver_IsItsComplement(ulong seed)
    {
        var numbers = new SeededChance(seed);
        double[] predicted = [.. Enumerable.Range(0, 40).Select(_ => Math.Round(numbers.Next(), 1))];
        bool[] correct = [.. predicted.Select((_, index) => index % 3 == 0)];

        var auc = PredictionScore.Of(predicted, correct).Auc!.Value;

        Assert.Equal(1 - auc, PredictionScore.Of([.. predicted.Select(value => 1 - value)], correct).Auc!.Value, 1e-12);
    }

    [Fact]
    public void Score_OfNothing_IsNotDefined()
    {
        var score = PredictionScore.Of([], []);

        Assert.Equal((0, null, null, null, null, null), (score.Count, score.Auc, score.LogLoss, score.Rmse, score.Accuracy, score.CalibrationError));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Auc_OfAnswersOfOneKind_IsNotDefined_AndTheRestIs(bool correct)
    {
        var score = PredictionScore.Of([0.2, 0.8], [correct, correct]);

        Assert.Null(score.Auc);
        Assert.Equal(0.5, score.Accuracy);
        Assert.Equal(Math.Sqrt((0.04 + 0.64) / 2), score.Rmse!.Value, 1e-12);
    }

    [Fact]
    public void LogLoss_OfAWrongCertainty_IsFinite() => Assert.Equal(-Math.Log(1e-15), PredictionScore.Of([1.0], [false]).LogLoss!.Value, 0.2);

    [Fact]
    public void Predictions_ThatAreNone_AreRefusedByTheirPlace()
    {
        Assert.Contains("Prediction 1 is NaN", Assert.Throws<ArgumentOutOfRangeException>(() => PredictionScore.Of([0.5, double.NaN], [true, true])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => PredictionScore.Of([1.1], [true]));
        Assert.Throws<ArgumentException>("correct", () => PredictionScore.Of([0.5], []));
    }

    private static double Clipped(double value) => Math.Clamp(value, PredictionScore.Clip, 1 - PredictionScore.Clip);

    private static bool Close(double? expected, double? actual) => expected is null ? actual is null : Math.Abs(expected.Value - actual!.Value) < 1e-12;
}
