using System.Text;
using FsCheck.Xunit;

namespace PersonalizedLearning.Interop.Tests.Case;

/// <summary>The faster way of reading objects gives what the lenient one gives, or leaves it to that.</summary>
public sealed class PlainObjectTest
{
    [Property(MaxTest = 300)]
    public void Package_ReadEitherWay_IsTheSame(int seed) => AssertSame(Encoding.UTF8.GetBytes(new RandomCase(seed).Next()));

    [Theory]
    [InlineData("")]
    [InlineData("\"humanCodingScheme\":\"A \\u00e9 \\\"q\\\"\"")]
    [InlineData("\"humanCodingScheme\":\"A\",\"humanCodingScheme\":\"B\"")]
    [InlineData("\"humanCodingScheme\":null")]
    [InlineData("\"humanCodingScheme\":7")]
    [InlineData("\"human\\u0043odingScheme\":\"A\"")]
    [InlineData("\"educationLevel\":[\"01\",\"02\"],\"subject\":[]")]
    [InlineData("\"educationLevel\":[\"01\",null,2]")]
    [InlineData("\"educationLevel\":\"01\",\"educationalLevel\":\"02\"")]
    [InlineData("\"educationalLevel\":\"KG,01\"")]
    [InlineData("\"subjectURI\":[],\"subject\":[],\"conceptKeywords\":[]")]
    [InlineData("\"subjectURI\":[{\"title\":\"t\",\"identifier\":\"i\",\"uri\":\"u\"}]")]
    [InlineData("\"subjectURI\":{\"title\":\"t\"}")]
    [InlineData("\"licenseURI\":{\"title\":\"t\",\"identifier\":\"i\",\"uri\":\"u\",\"targetType\":\"CASE\"}")]
    [InlineData("\"licenseURI\":{\"title\":\"t\",\"title\":\"u\"}")]
    [InlineData("\"licenseURI\":{\"title\":7}")]
    [InlineData("\"licenseURI\":{\"other\":\"x\"}")]
    [InlineData("\"CFDocumentURI\":{ \"title\" : \"t\", \"n\":1.50 },\"x\":[null , {}]")]
    [InlineData("\"x\":1,\"x\":2")]
    [InlineData("\"extensions\":{\"ours\":1}")]
    [InlineData("\"listEnumeration\":\"\"")]
    public void Item_ReadEitherWay_IsTheSame(string members)
    {
        var item = CaseFixture.Item("a", members);
        AssertSame(Encoding.UTF8.GetBytes(CaseFixture.Package($"{item},{CaseFixture.Item("A")},{item},{{}},[],{item}", CaseFixture.Link("isChildOf", "a", "b", "\"sequenceNumber\":\"4\""))));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("\"CFDocumentURI\":{\"title\":\"t\"}", true)]
    [InlineData("\"notes\":null", false)]
    [InlineData("\"extensions\":{}", false)]
    public void Item_IsTakenWhereItIsPlain(string members, bool isTaken)
    {
        var window = new JsonWindow(Encoding.UTF8.GetBytes($"[{CaseFixture.Item("a", members)}]"), new InteropReadOptions(), "x");

        Assert.True(window.TryEnterArray());
        Assert.Equal(isTaken, window.TryTake(new PlainObject(PlainShape.Items(), new PlainValues(), new JsonReading("CASE 1.1"))));
    }

    [Fact]
    public void Object_AcrossTheEdgeOfWhatIsInMemory_IsTheSame()
    {
        // Whatever the size of the window, some of many objects of many lengths lie across its edge.
        var items = Enumerable.Range(0, 600).Select(index => CaseFixture.Item($"i{index}", $"\"notes\":\"{new string('é', index)}\",\"CFDocumentURI\":{{\"title\":\"t\"}}"));

        AssertSame(Encoding.UTF8.GetBytes(CaseFixture.Package(string.Join(',', items))));
    }

    private static void AssertSame(byte[] json)
    {
        var (slow, slowProblems) = Read(new JsonWindow(json, new InteropReadOptions(), "x"), isFast: false);
        foreach (var window in (JsonWindow[])[new(json, new InteropReadOptions(), "x"), new(new MemoryStream(json), new InteropReadOptions(), "x")])
        {
            var (fast, problems) = Read(window, isFast: true);

            Assert.Equal(slow, fast);
            Assert.Equal(slowProblems, problems);
        }
    }

    private static (CasePackage Package, List<Diagnostic> Problems) Read(JsonWindow window, bool isFast)
    {
        var reading = new JsonReading("CASE 1.1");
        return (new CasePackageReader(window, reading) { IsFast = isFast }.Read(), reading.Diagnostics.ToList());
    }
}
