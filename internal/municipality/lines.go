package municipality

import "strings"

// lines holds where tables and fields stand, by their path: type.137.class. The TOML package tells places of broken files only.
type lines map[string]int

// of is the line of a field, else that of the nearest table around it; 0 when neither is found.
func (l lines) of(field string) int {
	for {
		if n, ok := l[field]; ok {
			return n
		}
		i := strings.LastIndexByte(field, '.')
		if i < 0 {
			return 0
		}
		field = field[:i]
	}
}

// findLines looks through a file for heads of tables and for fields. Lines inside a text of several lines are passed over.
func findLines(data string) lines {
	found := lines{}
	table, inside := "", ""
	for i, l := range strings.Split(data, "\n") {
		if inside != "" {
			if strings.Contains(l, inside) {
				inside = ""
			}
			continue
		}
		l = strings.TrimSpace(l)
		if strings.HasPrefix(l, "[") {
			table = tablePath(l)
			found.add(table, i+1)
			continue
		}
		key, value, isField := strings.Cut(l, "=")
		if !isField || strings.HasPrefix(l, "#") {
			continue
		}
		found.add(join(table, plainPath(key)), i+1)
		inside = opens(value)
	}
	return found
}

// add keeps the first line of a path and gives its parents one too.
func (l lines) add(path string, line int) {
	for path != "" {
		if _, ok := l[path]; !ok {
			l[path] = line
		}
		path = path[:max(strings.LastIndexByte(path, '.'), 0)]
	}
}

// opens gives the mark that ends a text of several lines which a value begins; empty when it begins none.
func opens(value string) string {
	value = strings.TrimSpace(value)
	for _, mark := range []string{`"""`, `'''`} {
		if rest, ok := strings.CutPrefix(value, mark); ok && !strings.Contains(rest, mark) {
			return mark
		}
	}
	return ""
}

func tablePath(head string) string {
	head, _, _ = strings.Cut(head, "#")
	return plainPath(strings.Trim(strings.TrimSpace(head), "[]"))
}

// plainPath writes a path without quotes and spaces.
func plainPath(s string) string {
	parts := strings.Split(s, ".")
	for i, part := range parts {
		parts[i] = strings.Trim(strings.TrimSpace(part), `"'`)
	}
	return strings.Join(parts, ".")
}

func join(table, key string) string {
	if table == "" {
		return key
	}
	return table + "." + key
}
