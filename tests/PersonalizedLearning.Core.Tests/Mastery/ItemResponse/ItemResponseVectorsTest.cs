using System.Text.Json;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class ItemResponseVectorsTest
{
    private const string File = "tracing/irt.json";

    // catR 3.17 looks for its modes to about this much only; the exact ones of the file are met to 1e-9.
    private const double PeerMode = 2e-4;

    private static readonly JsonElement Document = SharedFiles.WhyMissing($"vectors/{File}") is null
        ? JsonDocument.Parse(SharedFiles.ReadAllText($"vectors/{File}")).RootElement
        : default;

    public static TheoryData<string> Names => Document.ValueKind == JsonValueKind.Undefined
        ? []
        : [.. Document.GetProperty("cases").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];

    [VectorTheory(File)]
    [MemberData(nameof(Names))]
    public void Estimate_OfEveryCase_IsTheExactOne(string name)
    {
        var answers = AnswersOf(name);
        var exact = Case(name).GetProperty("exact");
        var expected = AbilityEstimation.ExpectedAPosteriori(answers);
        var likeliest = AbilityEstimation.MaximumLikelihood(answers);
        var mle = exact.GetProperty("mle");

        Assert.Equal(Number(exact, "eap"), expected.Ability, 1e-9);
        Assert.Equal(Number(exact, "eapSd"), expected.StandardError, 1e-9);
        Assert.Equal(Number(exact, "map"), AbilityEstimation.MaximumAPosteriori(answers).Ability, 1e-9);
        Assert.Equal(mle.ValueKind == JsonValueKind.Null, likeliest.IsAtBound);
        if (likeliest.IsAtBound)
        {
            Assert.Equal(Number(exact, "mleAtBound"), likeliest.Ability);
        }
        else
        {
            Assert.Equal(mle.GetDouble(), likeliest.Ability, 1e-9);
            AssertLogLikelihood(Number(exact, "logLikAtMle"), AbilityEstimation.LogLikelihood(answers, likeliest.Ability), answers);
        }
    }

    [VectorTheory(File)]
    [MemberData(nameof(Names))]
    public void Fold_OfEveryCase_GivesTheExactAbility(string name)
    {
        var (answers, exact) = (AnswersOf(name), Case(name).GetProperty("exact"));
        var policy = new ItemResponseTheory(new IrtParameters { ByItem = ItemBank.Of(answers.Select((answer, index) => new IrtItem($"q{index}", answer.Function))) });
        var state = policy.Initial;
        foreach (var (index, answer) in answers.Index())
        {
            state = policy.Update(state, Observation.OfAnswer(answer.IsCorrect) with { Item = $"q{index}" });
        }

        var ability = policy.AbilityOf(state);
        Assert.Equal(Number(exact, "eap"), ability.Ability, 1e-7);
        Assert.Equal(Number(exact, "eapSd"), ability.StandardError, 1e-7);
    }

    [VectorTheory(File)]
    [MemberData(nameof(Names))]
    public void Estimate_OfEveryCase_AgreesWithThePeer(string name)
    {
        var answers = AnswersOf(name);
        var peer = Case(name).GetProperty("catR");
        var (coarse, fine) = (
            AbilityEstimation.ExpectedAPosteriori(answers, AbilityRange.Between(-4, 4), 33),
            AbilityEstimation.ExpectedAPosteriori(answers, AbilityRange.Between(-8, 8), 2001));
        var (mode, weighted) = (AbilityEstimation.MaximumAPosteriori(answers), AbilityEstimation.WeightedLikelihood(answers));

        Assert.Equal(Number(peer, "eap33nodes_m4_4"), coarse.Ability, 1e-9);
        Assert.Equal(Number(peer, "eapSe33"), coarse.StandardError, 1e-9);
        Assert.Equal(Number(peer, "eap2001_m8_8"), fine.Ability, 1e-9);
        Assert.Equal(Number(peer, "eapSe2001"), fine.StandardError, 1e-9);
        Assert.Equal(Number(peer, "ml_range_m6_6"), AbilityEstimation.MaximumLikelihood(answers).Ability, PeerMode);
        Assert.Equal(Number(peer, "bm_map"), mode.Ability, PeerMode);
        Assert.Equal(Number(peer, "wl_warm"), weighted.Ability, PeerMode);

        // Standard errors where the peer found the modes.
        var bank = ItemBank.Of(answers.Select((answer, index) => new IrtItem($"q{index}", answer.Function)));
        AssertError(Number(peer, "mlSe"), bank.Information(Number(peer, "ml_range_m6_6")));
        AssertError(Number(peer, "wlSe"), bank.Information(Number(peer, "wl_warm")));
        AssertError(Number(peer, "bmSe"), bank.Information(Number(peer, "bm_map")) + 1);
    }

    [VectorFact(File)]
    public void Information_OfEveryRow_IsThatOfTheVector()
    {
        var rows = Document.GetProperty("information").EnumerateArray().ToList();
        foreach (var row in rows)
        {
            var function = Bank[row.GetProperty("item").GetInt32()].Function;
            var (probability, information) = (Number(row, "p"), Number(row, "info"));
            Assert.Equal(probability, function.Probability(Number(row, "theta")), 1e-12 * probability);
            Assert.Equal(information, function.Information(Number(row, "theta")), 1e-10 * information);
        }

        Assert.NotEmpty(rows);
    }

    [VectorFact(File)]
    public void MostInformative_OfEveryRow_IsThatOfTheVector()
    {
        var rows = Document.GetProperty("maxInfoSelection").EnumerateArray().ToList();
        foreach (var row in rows)
        {
            var chosen = Bank.MostInformative(Number(row, "theta"))!;
            Assert.Equal(row.GetProperty("item").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture), chosen.Item);
            Assert.Equal(Number(row, "info"), chosen.Function.Information(Number(row, "theta")), 1e-12);
        }

        Assert.NotEmpty(rows);
    }

    // What the file calls the log-likelihood at the mode is that at the nearest of its first look, in steps of 0.005: a little below the mode that it gives.
    private static void AssertLogLikelihood(double expected, double actual, ItemAnswer[] answers)
    {
        Assert.Equal(expected, Enumerable.Range(-1200, 2401).Max(step => AbilityEstimation.LogLikelihood(answers, step * 0.005)), 1e-9);
        Assert.InRange(actual, expected - 1e-12, expected + 1e-5);
    }

    private static ItemBank Bank => ItemBank.Of(Document.GetProperty("bank").EnumerateArray()
        .Select((item, index) => new IrtItem(FormattableString.Invariant($"{index}"), FunctionOf(item))));

    private static JsonElement Case(string name) => Document.GetProperty("cases").EnumerateArray().Single(item => item.GetProperty("name").GetString() == name);

    private static ItemAnswer[] AnswersOf(string name)
    {
        var item = Case(name);
        return [.. item.GetProperty("items").EnumerateArray()
            .Zip(item.GetProperty("responses").EnumerateArray(), (function, response) => new ItemAnswer(FunctionOf(function), response.GetInt32() == 1))];
    }

    private static ItemResponseFunction FunctionOf(JsonElement item) =>
        ItemResponseFunction.Of(Number(item, "a"), Number(item, "b"), Number(item, "c"), Number(item, "d"));

    private static void AssertError(double expected, double information) => Assert.Equal(expected, 1 / Math.Sqrt(information), 1e-5 * Math.Max(expected, 1));

    private static double Number(JsonElement item, string member) => item.GetProperty(member).GetDouble();
}
