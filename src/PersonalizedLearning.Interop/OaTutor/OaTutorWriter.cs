using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Writes the content of an OATutor: its three files in JSON, each with all that the content holds.</summary>
public static class OaTutorWriter
{
    /// <summary>Writes the skill model (<c>skillModel.json</c>): the skills of each step; the stream stays open.</summary>
    /// <param name="stream">Where to: UTF-8 without a byte-order mark, indented by four blanks.</param>
    /// <param name="content">The content.</param>
    /// <exception cref="ArgumentException">An argument is null, two steps have one identifier, or a <see cref="JsonMember"/> holds no JSON.</exception>
    public static void WriteSkillModel(Stream stream, OaTutorContent content) => OaTutorFilesWriter.Write(stream, content, OaTutorFilesWriter.SkillModel);

    /// <summary>Writes the course plans (<c>coursePlans.json</c>): courses with their lessons and objectives; the stream stays open.</summary>
    /// <param name="stream">Where to: UTF-8 without a byte-order mark, indented by four blanks.</param>
    /// <param name="content">The content.</param>
    /// <exception cref="ArgumentException">An argument is null, a number is not finite, an objective stands in a lesson twice, or a <see cref="JsonMember"/> holds no JSON.</exception>
    public static void WriteCoursePlans(Stream stream, OaTutorContent content) => OaTutorFilesWriter.Write(stream, content, OaTutorFilesWriter.CoursePlans);

    /// <summary>Writes the parameters of knowledge tracing (<c>defaultBKTParams.json</c>) by skill; the stream stays open.</summary>
    /// <param name="stream">Where to: UTF-8 without a byte-order mark, indented by four blanks.</param>
    /// <param name="content">The content.</param>
    /// <exception cref="ArgumentException">An argument is null, a number is not finite, two skills have one name, or a <see cref="JsonMember"/> holds no JSON.</exception>
    public static void WriteParameters(Stream stream, OaTutorContent content) => OaTutorFilesWriter.Write(stream, content, OaTutorFilesWriter.Parameters);

    /// <summary>Says a framework, its policies and its items in OATutor's terms.</summary>
    /// <param name="framework">The framework: what is no heading becomes a skill, what is directly under a heading an objective of it, a heading of skills a lesson.</param>
    /// <param name="policies">The policies, of which Bayesian knowledge tracing can be said, and the rule, whose least proficient value is the threshold of all objectives.</param>
    /// <param name="items">Which competencies each item asks for: the steps.</param>
    /// <returns>
    /// The content, from which <see cref="OaTutorReader"/> makes equal policies and items, and lessons with the same objectives, but for what is reported: <c>policy-not-in-oatutor</c>,
    /// <c>parameter-not-in-oatutor</c>, <c>standard-parameters</c>, <c>rule-not-in-oatutor</c>, <c>not-in-oatutor</c> with what was left out, <c>item-of-unknown-skill</c>, <c>repeated-item</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static OaTutorExportResult ToContent(CompetencyFramework framework, PolicyFile policies, IReadOnlyList<ItemCompetencies> items)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(items);
        var diagnostics = new DiagnosticLog();
        var content = new OaTutorExport(framework, policies, items, diagnostics).ToContent();
        return new OaTutorExportResult(content, diagnostics.ToList());
    }
}
