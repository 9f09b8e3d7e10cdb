using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Core.Tests.Serialization;

public sealed class ProgramRulesJsonTest
{
    private static readonly JsonKind Kind = JsonKind.Of("program-rules");

    [Fact]
    public void Read_OfWhatWasWritten_IsEqual()
    {
        var rules = (ProgramRules)Kind.ReadText(Kind.Text);

        Assert.Equal(rules, Kind.ReadBytes(Kind.Written(rules)));
        Assert.Equal(ProgramRules.Default, Kind.ReadBytes(Kind.Written(ProgramRules.Default)));
        Assert.Equal(new ProgramRules { Privacy = PrivacyRules.School }, Kind.ReadBytes(Kind.Written(new ProgramRules { Privacy = PrivacyRules.School })));
    }

    [Fact]
    public void Read_TakesWhatIsLeftOut_FromTheDefault()
    {
        const string Text = """{"format": "personalized-learning/program-rules", "version": 1, "agency": {"consultationPeriod": "24:00:00"}}""";

        Assert.Equal(new ProgramRules { Agency = new AgencyRules { ConsultationPeriod = Duration.FromDays(1) } }, Kind.ReadText(Text));
        Assert.Equal([PersonRole.Administrator], ((ProgramRules)Kind.ReadText(Kind.Text)).Agency.GrantedBy);
    }

    [Theory]
    [InlineData("\"goal\", \"role\": \"peer\"", "\"path\", \"role\": \"learner\"", "$.agency.defaults")]
    [InlineData("{\"decision\": \"goal\", \"role\": \"peer\", \"level\": \"consulted\"}", "null", "$.agency.defaults[1]")]
    [InlineData("\"72:00:00\"", "\"-72:00:00\"", "$.agency.consultationPeriod")]
    [InlineData("\"72:00:00\"", "\"3 days\"", "$.agency.consultationPeriod")]
    [InlineData("\"coDecides\"", "\"all\"", "$.agency.leastForLearner")]
    [InlineData("{\"role\": \"educator\", \"scopes\": [\"mastery\", \"goals\"]}", "{\"role\": \"peer\", \"scopes\": []}, {\"role\": \"peer\", \"scopes\": []}", "$.privacy.withoutConsent")]
    [InlineData("[\"number\"]", "[]", "$.core.competencies")]
    [InlineData("\"168:00:00\"", "\"00:00:00\"", "$.feedback[0]")]
    [InlineData("\"audience\": \"family\"", "\"audience\": \"learner\"", "$.feedback")]
    [InlineData("\"audience\": \"family\"", "\"audience\": \"friends\"", "$.feedback[1].audience")]
    [InlineData("/program-rules", "/rules", "$.format")]
    public void Read_WhatIsNone_NamesThePlace(string what, string by, string path)
    {
        Assert.Contains(what, Kind.Text, StringComparison.Ordinal);

        Assert.Equal(path, Kind.Refused(by, Kind.Text.Replace(what, by, StringComparison.Ordinal)).Path);
    }
}
