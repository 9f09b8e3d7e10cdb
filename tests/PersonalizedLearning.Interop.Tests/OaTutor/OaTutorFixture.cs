using System.Text;

namespace PersonalizedLearning.Interop.Tests.OaTutor;

internal static class OaTutorFixture
{
    public const string SkillModel = """{"s1":["slope"],"s2":["slope","intercept"],"s3":[],"s4":["graphs"]}""";

    public const string CoursePlans = """
        [{"courseName":"Algebra","language":"en","courseOER":"none","courseLicense":"ours","lessons":[
           {"id":"l1","name":"Lesson 1","topics":"Lines","allowRecycle":true,"learningObjectives":{"slope":0.85,"intercept":0.85}},
           {"id":"l2","name":"Lesson 2","topics":"","learningObjectives":{"slope":0.9}}]},
         {"courseName":"Algebra again","language":"en","lessons":[{"id":"l1","name":"Lesson 7","topics":"Lines","learningObjectives":{"intercept":0.85}},{"id":"l3","name":"Empty","learningObjectives":{}}]}]
        """;

    public const string Parameters = """
        {"slope":{"probMastery":0.1,"probTransit":0.2,"probSlip":0.05,"probGuess":0.25},"intercept":{"probMastery":0.3,"probTransit":0.1,"probSlip":0.1,"probGuess":0.1,"note":"fitted"},
         "unasked":{"probMastery":0.5,"probTransit":0.1,"probSlip":0.1,"probGuess":0.1}}
        """;

    public static Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    public static OaTutorReadResult Read(string? skillModel = SkillModel, string? coursePlans = CoursePlans, string? parameters = Parameters) => OaTutorReader.Read(
        skillModel is null ? null : Bytes(skillModel), coursePlans is null ? null : Bytes(coursePlans), parameters is null ? null : Bytes(parameters));

    public static OaTutorReadResult Reread(OaTutorContent content) => OaTutorReader.Read(
        Written(content, OaTutorWriter.WriteSkillModel), Written(content, OaTutorWriter.WriteCoursePlans), Written(content, OaTutorWriter.WriteParameters));

    public static MemoryStream Written(OaTutorContent content, Action<Stream, OaTutorContent> write)
    {
        var stream = new MemoryStream();
        write(stream, content);
        stream.Position = 0;
        return stream;
    }

    public static IEnumerable<string> Codes(OaTutorReadResult result) => result.Diagnostics.Select(item => item.Code);
}
