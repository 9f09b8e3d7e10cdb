using System.Globalization;

namespace PersonalizedLearning.Interop;

/// <summary>Reads the elements of a course structure.</summary>
internal sealed class Cmi5CourseReader(DiagnosticLog log)
{
    public const string Namespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    private static readonly string[] OfCourse = ["course", "objectives", "block", "au"];
    private static readonly string[] OfText = ["title", "description"];
    private static readonly string[] OfBlock = ["title", "description", "objectives", "block", "au"];
    private static readonly string[] OfUnit = ["title", "description", "objectives", "url", "launchParameters", "entitlementKey"];

    private readonly HashSet<string> identifiers = new(StringComparer.Ordinal);
    private readonly HashSet<string> objectives = new(StringComparer.Ordinal);

    public Cmi5Course Read(XmlFragment root)
    {
        if (root.Name != "courseStructure")
        {
            throw new InteropFormatException(root.Place, $"the root is '{root.Name}'", "courseStructure, as in a cmi5.xml");
        }

        if (root.Namespace != Namespace)
        {
            log.Add("namespace-unknown", DiagnosticSeverity.Warning, root.Place, $"The namespace is '{JsonText.Short(root.Namespace)}'; expected '{Namespace}'.");
        }

        ReportUnknown(root, OfCourse);
        var course = root.Child("course");
        if (course is null)
        {
            log.Add("missing-element", DiagnosticSeverity.Error, root.Place, "There is no element 'course'; expected one with the identifier and the title of the course.");
        }
        else
        {
            ReportUnknown(course, OfText);
        }

        var listed = root.ChildrenOf("objectives").SelectMany(list => list.ChildrenOf("objective")).Select(Objective).ToValueList();
        var children = Nodes(root);
        if (children.Count == 0)
        {
            log.Add("no-units", DiagnosticSeverity.Error, root.Place, "The course has neither a block nor an assignable unit; expected at least one.");
        }

        return new Cmi5Course
        {
            Id = course is null ? string.Empty : Identifier(course),
            Title = course is null ? default : Texts(course, "title"),
            Description = course is null ? default : Texts(course, "description"),
            Objectives = listed,
            Children = children,
            Source = root,
        };
    }

    private ValueList<Cmi5Node> Nodes(XmlFragment parent) =>
        parent.Children.Where(child => child.Name is "block" or "au").Select(child => child.Name == "block" ? (Cmi5Node)Block(child) : Unit(child)).ToValueList();

    private Cmi5Objective Objective(XmlFragment element)
    {
        ReportUnknown(element, OfText);
        var id = Identifier(element);
        objectives.Add(id);
        return new Cmi5Objective { Id = id, Title = Texts(element, "title"), Description = Texts(element, "description") };
    }

    private Cmi5Block Block(XmlFragment element)
    {
        ReportUnknown(element, OfBlock);
        var block = new Cmi5Block
        {
            Id = Identifier(element),
            Title = Texts(element, "title"),
            Description = Texts(element, "description"),
            Objectives = References(element),
            Children = Nodes(element),
        };
        if (block.Children.Count == 0)
        {
            log.Add("no-units", DiagnosticSeverity.Error, element.Place, $"Block '{JsonText.Short(block.Id)}' has neither a block nor an assignable unit; expected at least one.");
        }

        return block;
    }

    private Cmi5Unit Unit(XmlFragment element)
    {
        ReportUnknown(element, OfUnit);
        var url = element.TextAt("url");
        if (url is null)
        {
            log.Add("missing-element", DiagnosticSeverity.Error, element.Place, "The assignable unit has no 'url'; expected the address from which it is launched.");
        }

        return new Cmi5Unit
        {
            Id = Identifier(element),
            Title = Texts(element, "title"),
            Description = Texts(element, "description"),
            Objectives = References(element),
            Url = url,
            MoveOn = MoveOn(element),
            MasteryScore = MasteryScore(element),
            LaunchMethod = element.Attribute("launchMethod"),
            ActivityType = element.Attribute("activityType"),
        };
    }

    private string Identifier(XmlFragment element)
    {
        var id = element.Attribute("id")?.Trim() ?? string.Empty;
        if (id.Length == 0)
        {
            log.Add("missing-identifier", DiagnosticSeverity.Error, element.Place, $"Element '{element.Name}' has no identifier; expected an IRI.");
        }
        else if (!identifiers.Add(id))
        {
            log.Add("duplicate-identifier", DiagnosticSeverity.Error, element.Place, $"'{JsonText.Short(id)}' is the identifier of an element before; expected each identifier once.");
        }
        else if (!XapiFormats.IsIri(id))
        {
            log.Add("iri-expected", DiagnosticSeverity.Warning, element.Place, $"'{JsonText.Short(id)}' is not an IRI with a scheme; expected such as https://example.org/course.");
        }

        return id;
    }

    private ValueList<string> References(XmlFragment element)
    {
        var found = new List<string>();
        foreach (var reference in element.ChildrenOf("objectives").SelectMany(list => list.ChildrenOf("objective")))
        {
            var id = (reference.Attribute("idref") ?? reference.Attribute("id"))?.Trim() ?? string.Empty;
            if (objectives.Contains(id) && !found.Contains(id))
            {
                found.Add(id);
            }
            else if (!objectives.Contains(id))
            {
                log.Add("objective-unknown", DiagnosticSeverity.Warning, reference.Place, $"The course has no objective '{JsonText.Short(id)}'; the reference was left out.");
            }
        }

        return found.ToValueList();
    }

    private ValueList<XapiText> Texts(XmlFragment element, string name)
    {
        var texts = new List<XapiText>();
        foreach (var item in element.Child(name)?.Children ?? default)
        {
            if (item.Name != "langstring")
            {
                log.AddRepeated("unknown-element", DiagnosticSeverity.Info, name + item.Name, () => item.Place, $"cmi5 knows no element '{item.Name}' there; it stays in the source.");
                continue;
            }

            texts.Add(new XapiText(item.Attribute("lang") ?? "und", item.Text?.Trim() ?? string.Empty));
        }

        if (texts.Count == 0)
        {
            log.AddRepeated("missing-text", DiagnosticSeverity.Warning, element.Name + name, () => element.Place, $"Element '{element.Name}' has no {name}; expected one in at least one language.");
        }

        return texts.ToValueList();
    }

    private Cmi5MoveOn MoveOn(XmlFragment element)
    {
        var text = element.Attribute("moveOn");
        if (text is null)
        {
            return Cmi5MoveOn.NotApplicable;
        }

        if (Enum.TryParse<Cmi5MoveOn>(text, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]))
        {
            return value;
        }

        log.Add(
            "move-on-unknown", DiagnosticSeverity.Error, element.Place,
            $"moveOn is '{JsonText.Short(text)}'; expected one of {string.Join(", ", Enum.GetNames<Cmi5MoveOn>())}. Completion and passing are both asked for, so that nothing is given away.");
        return Cmi5MoveOn.CompletedAndPassed;
    }

    private double? MasteryScore(XmlFragment element)
    {
        var text = element.Attribute("masteryScore");
        if (text is null)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1)
        {
            return value;
        }

        log.Add("mastery-score-unusable", DiagnosticSeverity.Error, element.Place, $"masteryScore is '{JsonText.Short(text)}'; expected a number from 0 to 1. It is read as absent, which is not 0.");
        return null;
    }

    // What vendors add stays in the source.
    private void ReportUnknown(XmlFragment element, string[] known)
    {
        foreach (var child in element.Children.Where(child => !known.Contains(child.Name)))
        {
            log.AddRepeated("unknown-element", DiagnosticSeverity.Info, element.Name + child.Name, () => child.Place, $"cmi5 knows no element '{child.Name}' in '{element.Name}'; it stays in the source.");
        }
    }
}
