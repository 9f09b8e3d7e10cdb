using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class SchoolRuleVectorsTest
{
    /// <summary>What is said to be out of scope is there: a case that was renamed or dropped does not leave its reason behind.</summary>
    [VectorFact("mastery")]
    public void OutOfScope_NamesCasesThatAreThere()
    {
        var there = SchoolRuleVectors.OutOfScope.Keys.Select(key => key.Split(' ', 2)[0]).Distinct()
            .SelectMany(file => SchoolRuleVectors.Cases(file).SelectMany(item => SchoolRuleVectors.KeysOf(file, item)).Append(file));

        Assert.Empty(SchoolRuleVectors.OutOfScope.Keys.Except(there));
    }

    [VectorTheory("mastery")]
    [InlineData("canvas_outcome_calculation", 21)]
    [InlineData("canvas_quiz_results", 10)]
    [InlineData("canvas_percent_scaling", 6)]
    [InlineData("canvas_calculation_int", 2)]
    [InlineData("otus_decaying", 2)]
    [InlineData("power_law", 4)]
    [InlineData("kolibri_m_of_n", 9)]
    [InlineData("aleks_points", 5)]
    [InlineData("khan_levels", 12)]
    [InlineData("educate_sbg", 3)]
    [InlineData("prairielearn_homework", 6)]
    [InlineData("h5p_question_set", 2)]
    [InlineData("canvas_aggregates_and_visibility", 8)]
    [InlineData("moodle_evidence_actions", 6)]
    [InlineData("moodle_workflows", 0)]
    public void InScope_HoldsAllCasesButThoseWithAReason(string name, int atLeast) =>
        Assert.InRange(SchoolRuleVectors.InScope($"mastery/{name}.json").Count(), atLeast, int.MaxValue);
}
