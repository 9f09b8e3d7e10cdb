using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>The cases of the shared vectors that concern rules of schools, and those that no rule of a school covers.</summary>
internal static class SchoolRuleVectors
{
    private const string MergesQuestions =
        "Canvas first merges the questions of one quiz, weighted by their points; here each record of evidence is one observation.";

    private const string TakesNoNumber = "The method has no number in Canvas; here its policy has no parameter that the number could be, so none can be wrong.";

    private const string IsComposite = "Combines competencies or assessments, which is the matter of composite rules, not of a fold over the evidence on one.";

    /// <summary>Why cases are not run: by file, or by file and the member that tells the case apart.</summary>
    public static IReadOnlyDictionary<string, string> OutOfScope { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mastery/canvas_quiz_results.json id=align_weighted"] = MergesQuestions,
        ["mastery/canvas_quiz_results.json id=align_one_quiz"] = MergesQuestions,
        ["mastery/canvas_quiz_results.json id=latest_weighted"] = MergesQuestions,
        ["mastery/canvas_aggregates_and_visibility.json"] = "Statistics over learners, and who sees what.",
        ["mastery/canvas_calculation_int.json method=n_mastery"] = "A form's upper limit of 10 times, raised from 5 once already; here there is none.",
        ["mastery/canvas_calculation_int.json method=highest"] = TakesNoNumber,
        ["mastery/canvas_calculation_int.json method=average"] = TakesNoNumber,
        ["mastery/canvas_conditional_release.json"] = "Bands of a score that open assignments: a matter of scales and paths.",
        ["mastery/h5p_question_set.json max=0"] = "An outcome is of more than 0 points, so 0 of 0 can't be evidence.",
        ["mastery/openedx_criteria.json group=AND(a1 archived, a2)"] = IsComposite,
        ["mastery/openedx_criteria.json group=AND(a1 archived & AttemptedNotDemonstrated, a2 Demonstrated)"] = IsComposite,
        ["mastery/openedx_criteria.json group=AND(A=AttemptedNotDemonstrated, B->Demonstrated)"] = IsComposite,
        ["mastery/summit_grade.json"] = IsComposite,
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
