// A cell of an Observable notebook, or of one like it: the picture, and the nodes with the most edges.
const place = 'http://127.0.0.1:4000/neighborhood';
const asked = 'of=seoul-2024&depth=2&fold=COUNTRY,COMPANY&layout=TIME';
const picture = document.createElement('img');
picture.src = `${place}.svg?${asked}`;
display(picture);
const { nodes } = await (await fetch(`${place}.json?${asked}`)).json();
const busiest = nodes.toSorted((a, b) => b.degree - a.degree).slice(0, 5);
display(busiest.map(({ label, degree }) => `${label}: ${degree}`));
