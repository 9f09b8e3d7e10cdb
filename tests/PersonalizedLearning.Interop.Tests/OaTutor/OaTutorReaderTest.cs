using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Interop.Tests.OaTutor;

public sealed class OaTutorReaderTest
{
    [Fact]
    public void Skills_AreCompetenciesUnderLessonsAndCourses()
    {
        var framework = OaTutorFixture.Read().Framework;

        Assert.Equal(
            ["slope", "intercept", "graphs", "unasked", "course:Algebra", "lesson:l1", "lesson:l2", "course:Algebra again", "lesson:l1 in Algebra again"],
            framework.Competencies.Select(item => item.Id.Value));
        Assert.Equal("en", framework.Language);
        Assert.Equal("Lines", framework[framework.RequiredIndexOf(CompetencyId.From("lesson:l1"))].Statement);
        Assert.Equal(["lesson:l1", "lesson:l1 in Algebra again"], ParentsOf(framework, "intercept"));
        Assert.Equal(["lesson:l1", "lesson:l2"], ParentsOf(framework, "slope"));
        Assert.Equal(5, Enumerable.Range(0, framework.Count).Count(framework.IsGrouping));
    }

    [Fact]
    public void Parameters_AreThoseOfKnowledgeTracing()
    {
        var policies = OaTutorFixture.Read().Policies.Policies;

        Assert.Equal(new BayesianKnowledgeTracing(new() { Prior = 0.1, Learn = 0.2, Slip = 0.05, Guess = 0.25 }), policies[CompetencyId.From("slope")]);
        Assert.Equal(3, policies.ByCompetency.Count);
        Assert.Equal(new BayesianKnowledgeTracing(), policies[CompetencyId.From("graphs")]);
    }

    [Fact]
    public void Steps_AreItems() => Assert.Equal(
        [
            new ItemCompetencies("s1", [CompetencyId.From("slope")]), new ItemCompetencies("s2", [CompetencyId.From("slope"), CompetencyId.From("intercept")]), new ItemCompetencies("s3", []),
            new ItemCompetencies("s4", [CompetencyId.From("graphs")]),
        ],
        OaTutorFixture.Read().Items);

    [Fact]
    public void Thresholds_AreTheRule_AndTheSeldomOnesAreReported()
    {
        var result = OaTutorFixture.Read();

        Assert.Equal(new ProficiencyScale("oatutor", 0, 1, [new("Learning", 0), new("Mastered", 0.85, true)], "Probability of knowing"), result.Policies.Rule!.Scale);
        Assert.Contains("0.85 (3 times), 0.9 (1 times)", Assert.Single(result.Diagnostics, item => item.Code == "several-thresholds").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatDoesNotFitTogether_IsReported() => Assert.Equal(
        [
            "lesson-without-objectives", "repeated-lesson", "several-thresholds", "skill-without-lesson", "skill-without-parameters", "skill-without-steps", "step-without-skills", "unknown-member",
        ],
        OaTutorFixture.Codes(OaTutorFixture.Read()).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("""{"probMastery":0.1,"probTransit":0.2,"probSlip":0.05}""", "missing-parameter", false)]
    [InlineData("""{"probMastery":0.1,"probTransit":0.2,"probSlip":0.05,"probGuess":1.5}""", "parameter-out-of-range", false)]
    [InlineData("""{"probMastery":-0.1,"probTransit":0.2,"probSlip":0.05,"probGuess":0.5}""", "parameter-out-of-range", false)]
    [InlineData("""{"probMastery":0.1,"probTransit":0.2,"probSlip":0.5,"probGuess":0.5}""", "degenerate-parameters", true)]
    [InlineData("""{"probMastery":"0.1","probTransit":0.2,"probSlip":0.1,"probGuess":0.1}""", "number-expected", true)]
    [InlineData("""{"probMastery":"much","probTransit":0.2,"probSlip":0.1,"probGuess":0.1}""", "unusable-value", false)]
    [InlineData("0.5", "unusable-value", false)]
    public void Parameters_ThatAreWrong_AreReported(string parameters, string code, bool areTaken)
    {
        var result = OaTutorFixture.Read("""{"s":["x"]}""", null, $$"""{"x":{{parameters}}}""");

        Assert.Contains(code, OaTutorFixture.Codes(result));
        Assert.Equal(areTaken, result.Policies.Policies.ByCompetency.ContainsKey(CompetencyId.From("x")));
        Assert.Equal(result.Content, OaTutorFixture.Reread(result.Content).Content);
    }

    [Theory]
    [InlineData("""{"a":"x"}""", null, "unusable-value")]
    [InlineData("""{"a":["x",1]}""", null, "unusable-value")]
    [InlineData("""{"a":["x"],"a":["y"]}""", null, "duplicate-member")]
    [InlineData("""{"a":[""]}""", null, "unusable-identifier")]
    [InlineData("""{"a":["x"]}""", """[{"courseName":"C","lessons":[{"id":"l","learningObjectives":{"x":"high"}}]}]""", "unusable-value")]
    [InlineData("""{"a":["x"]}""", """[{"courseName":"C","lessons":[{"id":"l","learningObjectives":{"x":7}}]}]""", "threshold-out-of-range")]
    [InlineData("""{"a":["x"]}""", """[{"courseName":"C","lessons":[{"id":"l","learningObjectives":{"x":0.5,"x":0.6}}]}]""", "unusable-value")]
    [InlineData("""{"a":["x"]}""", """[{"lessons":7}]""", "course-without-lessons")]
    [InlineData("""{"a":["x"]}""", """[7]""", "unusable-element")]
    public void Content_ThatIsWrong_IsReportedAndKept(string skillModel, string? coursePlans, string code)
    {
        var result = OaTutorFixture.Read(skillModel, coursePlans, null);

        Assert.Contains(code, OaTutorFixture.Codes(result));
        Assert.Equal(result.Content, OaTutorFixture.Reread(result.Content).Content);
    }

    [Theory]
    [InlineData("", "the document is empty")]
    [InlineData("[]", "the root is not an object")]
    [InlineData("{\"a\":[", "the document ends early")]
    [InlineData("{\"a\":[\"\\ud83d\"]}", "half of a surrogate pair")]
    [InlineData("{\"a\":[]} x", "the text is not JSON")]
    public void SkillModel_ThatIsNone_IsRefused(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InteropFormatException>(() => OaTutorFixture.Read(text, null, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void CoursePlans_ThatAreNoList_AreRefused() =>
        Assert.Contains("the root is not a list", Assert.Throws<InteropFormatException>(() => OaTutorFixture.Read(null, "{}", null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_WithoutAnything_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => OaTutorReader.Read(null, null, null));
        Assert.Contains("nothing of an OATutor", Assert.Throws<InteropFormatException>(() => OaTutorReader.ReadFolder("nowhere")).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> ParentsOf(CompetencyFramework framework, string id) =>
        framework.Parents(framework.RequiredIndexOf(CompetencyId.From(id))).ToArray().Select(parent => framework[parent].Id.Value);
}
