using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Serialization;

public sealed class ImplicitCreditJsonTest
{
    private static readonly JsonKind Kind = JsonKind.Of("implicit-credit");

    public static TheoryData<IImplicitCredit> All =>
    [
        FullImplicitCredit.Instance, NoImplicitCredit.Instance, new FractionalImplicitCredit(),
        new FractionalImplicitCredit { Share = 0.25, Floor = 0, Links = [new(CompetencyId.From("a"), CompetencyId.From("b"), 1)] },
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Read_OfWhatWasWritten_IsEqual(IImplicitCredit credit) => Assert.Equal(credit, Kind.ReadBytes(Kind.Written(credit)));

    [Fact]
    public void Read_OfWhatIsLeftOut_GivesTheDefault() => Assert.Equal(new FractionalImplicitCredit(), Kind.ReadText("""{"credit": "fractional"}"""));

    [Theory]
    [InlineData("""{"credit": "half"}""", "$.credit", "'half' is unknown; expected full, none or fractional")]
    [InlineData("""{"credit": "none", "floor": 0.5}""", "$.floor", "Only implicit credit 'fractional'")]
    [InlineData("""{"credit": "fractional", "share": 1.5}""", "$.share", "1.5")]
    [InlineData("""{"credit": "fractional", "floor": -0.1}""", "$.floor", "-0.1")]
    [InlineData("""{"credit": "fractional", "links": [{"prerequisite": "a", "competency": "b", "share": 2}]}""", "$.links", "2")]
    [InlineData("""{"credit": "fractional", "links": [{"prerequisite": "a", "competency": "b", "share": 1}, {"prerequisite": "a", "competency": "b", "share": 0}]}""", "$.links", "two shares")]
    public void Read_WhatIsNone_NamesThePlaceAndTheValue(string text, string path, string says)
    {
        var refusal = Kind.Refused(text, text);

        Assert.Equal(path, refusal.Path);
        Assert.Contains(says, refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OneOfYourOwn_IsRefused() =>
        Assert.Contains("'own' is not built in", Assert.Throws<ArgumentException>(() => LearningJson.WriteImplicitCredit(Stream.Null, new OwnCredit())).Message, StringComparison.Ordinal);

    private sealed class OwnCredit : IImplicitCredit
    {
        public string Name => "own";

        public double Floor => 0;

        public double ShareOf(PrerequisiteGraph graph, int before, int after) => 1;
    }
}
