using PersonalizedLearning.Interop.Tests.Fuzzing;

namespace PersonalizedLearning.Interop.Tests.EdFi;

/// <summary>Interchanges that are well-formed and say odd things: nothing crashes, and nothing is lost without a word.</summary>
public sealed class EdFiStructureTest
{
    private const int Cases = 2000;

    private static readonly string[] Texts =
        ["", " ", "0", "-1", "1e9", "1e308", "NaN", "1,5", "2024-05-31", "2024-05-31T09:00:00Z", "uri://x#Correct", "#", "Correct", "O1", "I1", "S1", "S2", "a#b%23", "Raw score", new('x', 1100), "\u0085"];

    [Theory]
    [InlineData("metadata")]
    [InlineData("standards")]
    [InlineData("students")]
    public void OddInterchange_IsReadOrRefused(string kind)
    {
        var sample = kind switch
        {
            "metadata" => EdFiFixture.Interchange(EdFiFixture.MetadataBytes),
            "standards" => EdFiFixture.Interchange(EdFiFixture.Standards),
            _ => EdFiFixture.Interchange(EdFiFuzz.StudentSamples()[0]),
        };
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            var elements = sample.Elements.AsSpan().ToArray();
            for (var edit = random.Next(1, 5); edit > 0; edit--)
            {
                var place = random.Next(elements.Length);
                elements[place] = Edited(elements[place], elements, random);
            }

            var written = EdFiFixture.Write(sample with { Elements = [.. elements] });

            Assert.True((kind == "students" ? EdFiFuzz.ReadStudents(written) : EdFiFuzz.ReadMetadata(written)) is null, FormattableString.Invariant($"{kind}, seed {seed}"));
        }
    }

    private static XmlFragment Edited(XmlFragment fragment, XmlFragment[] others, Random random)
    {
        if (fragment.Children.Count > 0 && random.Next(4) > 0)
        {
            var children = fragment.Children.AsSpan().ToArray().ToList();
            var place = random.Next(children.Count);
            children[place] = Edited(children[place], others, random);
            return fragment with { Children = [.. children] };
        }

        var list = fragment.Children.AsSpan().ToArray().ToList();
        switch (random.Next(6))
        {
            case 0 when list.Count > 0:
                list.RemoveAt(random.Next(list.Count));
                break;
            case 1 when list.Count > 0:
                list.Add(list[random.Next(list.Count)]);
                break;
            case 2:
                list.Add(others[random.Next(others.Length)]);
                break;
            case 3:
                return fragment with { Name = random.Next(2) == 0 ? "Other" : others[random.Next(others.Length)].Name };
            case 4:
                return fragment with { Namespace = "urn:other", Prefix = "o" };
            default:
                return fragment with { Text = Texts[random.Next(Texts.Length)] };
        }

        return fragment with { Children = [.. list] };
    }
}
