using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.Memory;

public sealed class MemoryFittersTest
{
    public static TheoryData<string> Models => ["fsrs", "hlr"];

    [Theory]
    [MemberData(nameof(Models))]
    public void Fit_GivesAPolicyForWhatWasNotSeen_AndWhatItFound(string model)
    {
        var rows = Reviews.Simulated(new FsrsParameters(), 60, 6, seed: 1);

        var fit = Of(model).Fit(rows);

        Assert.Equal((model, rows.Count, true), (fit.Model, fit.Answers, fit.Converged));
        Assert.Equal(model, fit.Policies[Competencies.CompetencyId.From("never seen")].Name);
        Assert.Empty(fit.ByCompetency);
        Assert.True(fit.LogLikelihood < 0 && fit.Iterations > 0);
        Assert.DoesNotContain(fit.Diagnostics, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Fit_OfNothing_IsRefused(string model)
    {
        Assert.Throws<ArgumentException>("rows", () => Of(model).Fit([]));
        Assert.Throws<ArgumentException>("rows", () => Of(model).Fit(Reviews.Of((0, 3), (1, 3)), _ => false));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Fit_WithoutTimes_SaysSo(string model)
    {
        var fit = Of(model).Fit([.. Enumerable.Range(0, 5).Select(index => Reviews.Row("a", "b", Observation.OfAnswer(index % 2 == 0)))]);

        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(fit.Diagnostics).Severity);
        Assert.True(fit.Converged);
    }

    [Fact]
    public void Fit_OfFsrs_TellsWhichWeightsReviewsSayNothingOf()
    {
        // Only rated good: hard and easy have weights of which nothing can be known.
        var rows = Reviews.Of(Enumerable.Range(0, 40).Select(review => (review * 3.0, review % 5 == 4 ? 1 : 3)));

        var fit = new FsrsFitter(new FsrsFitOptions { Pull = 0 }).Fit(rows);

        var places = Assert.Single(fit.Diagnostics, diagnostic => diagnostic.Code == "undetermined-weights").Place.Split(", ");
        Assert.Superset(new HashSet<string> { "w1", "w3", "w15", "w16" }, places.ToHashSet());
    }

    private static IPolicyFitter Of(string model) => model == "fsrs" ? new FsrsFitter() : new HlrFitter();
}
