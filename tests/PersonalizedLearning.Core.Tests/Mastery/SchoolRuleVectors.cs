using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>The cases of the shared vectors that concern rules of schools, and those that no rule of a school covers.</summary>
internal static class SchoolRuleVectors
{
    private const string TakesNoNumber = "The method has no number in Canvas; here its policy has no parameter that the number could be, so none can be wrong.";

    private const string IsComposite = "What follows from a rule over other competencies, which the tests of Moodle's rules run.";

    private const string IsOfCourses = "Moodle keeps ratings by course beside those of the learner; here a competency is the learner's, wherever it is shown.";

    private const string ReviewIsAWorkflow = "The states of plans and of reviews: a matter of plans and agreements, not of mastery.";

    /// <summary>Why cases are not run: by file, or by file and the member that tells the case apart.</summary>
    public static IReadOnlyDictionary<string, string> OutOfScope { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mastery/moodle_evidence_actions.json rule=all"] = IsComposite,
        ["mastery/canvas_aggregates_and_visibility.json id=hide_points_all_true"] = "Whether a page shows points or levels only: nothing of mastery depends on it.",
        ["mastery/canvas_aggregates_and_visibility.json id=unposted_auto_policy"] =
            "When grades are posted is up to the system that they come from; what is to stay unseen comes with the status hidden.",
        ["mastery/moodle_evidence_actions.json expected=error: grade MUST NOT be set"] =
            "A rule of Moodle's interface: here an outcome may stand on a record that does not count, as its status says.",
        ["mastery/moodle_evidence_actions.json recommend=True"] = ReviewIsAWorkflow,
        ["mastery/moodle_evidence_actions.json event=rating outside a course"] = IsOfCourses,
        ["mastery/moodle_evidence_actions.json event=override in course, pushratingstouserplans=false"] = IsOfCourses,
        ["mastery/moodle_evidence_actions.json overridegrade=True"] =
            "The case does not tell the ratings before. An override ends by its revocation, not by a completion that comes later: that makes it stale.",
        ["mastery/moodle_evidence_actions.json event=delete evidence"] =
            "Moodle keeps a rating whose evidence is gone. Here voiding evidence decides anew, on purpose; what a person decided is an override, and stays.",
        ["mastery/moodle_workflows.json"] = ReviewIsAWorkflow,
        ["mastery/canvas_calculation_int.json method=n_mastery"] = "A form's upper limit of 10 times, raised from 5 once already; here there is none.",
        ["mastery/canvas_calculation_int.json method=highest"] = TakesNoNumber,
        ["mastery/canvas_calculation_int.json method=average"] = TakesNoNumber,
        ["mastery/h5p_question_set.json max=0"] = "An outcome is of more than 0 points, so 0 of 0 can't be evidence.",
        ["mastery/artemis_mastery.json"] =
            "Multiplies a share of exercises and lecture units done, of all that there are, by a confidence from recency, difficulty and speed; what there is to do is "
            + "no evidence of the learner, so no fold over evidence gives it.",
    };

    /// <summary>The identifiers of the cases in scope; none where the file is absent.</summary>
    public static IEnumerable<string> IdsInScope(string file) =>
        SharedFiles.WhyMissing($"vectors/{file}") is null ? InScope(file).Select(item => item.GetProperty("id").GetString()!) : [];

    /// <summary>The cases in scope.</summary>
    public static IEnumerable<JsonElement> InScope(string file) => Cases(file).Where(item => !KeysOf(file, item).Any(OutOfScope.ContainsKey));

    /// <summary>The case with an identifier.</summary>
    public static JsonElement Case(string file, string id) => Cases(file).Single(item => item.GetProperty("id").GetString() == id);

    /// <summary>All cases of a file.</summary>
    public static IEnumerable<JsonElement> Cases(string file)
    {
        using var stream = SharedFiles.OpenRead($"vectors/{file}");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.Clone().GetProperty("cases").EnumerateArray()];
    }

    /// <summary>The keys under which a case may stand in <see cref="OutOfScope"/>.</summary>
    public static IEnumerable<string> KeysOf(string file, JsonElement item) =>
        item.EnumerateObject().Select(member => $"{file} {member.Name}={member.Value}").Prepend(file);
}
